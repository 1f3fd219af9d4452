/** Patterns of names, of thread groups and of classes. Loaded by the boot loader. */
package dev.timens.runtime.pattern;
