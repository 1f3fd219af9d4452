/** Which namespace a thread is in: where that is kept, read and written. Loaded by the boot loader. */
package dev.timens.runtime.lookup;
