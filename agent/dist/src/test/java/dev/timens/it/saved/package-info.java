/** Programs whose clocks are saved and restored, in forked JVMs. Loaded by the application loader. */
package dev.timens.it.saved;
