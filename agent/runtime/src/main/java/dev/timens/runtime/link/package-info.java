/**
 * What the public API calls, by names and JDK types only, so that any copy of the API works. Loaded
 * by the boot loader.
 */
package dev.timens.runtime.link;
