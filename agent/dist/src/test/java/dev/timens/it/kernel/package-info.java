/** Programs that need the native library: the host's clocks, and namespaces that read boottime and TAI. */
package dev.timens.it.kernel;
