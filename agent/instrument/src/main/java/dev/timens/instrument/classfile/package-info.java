/** Reads and writes class files with ASM, also those of a JDK that is newer than ASM. Loaded by the boot loader. */
package dev.timens.instrument.classfile;
