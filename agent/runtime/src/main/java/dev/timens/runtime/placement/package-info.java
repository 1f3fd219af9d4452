/**
 * Which namespace a new thread begins in: bound groups, patterns of group names, and the hooks where
 * threads are made and started. Loaded by the boot loader.
 */
package dev.timens.runtime.placement;
