/** Programs that write and read serialized method references. Run in the forked JVMs. */
package dev.timens.it.serial;
