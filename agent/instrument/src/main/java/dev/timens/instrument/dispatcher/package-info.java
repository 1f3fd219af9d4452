/**
 * The class in {@code java.lang} that redirected calls meet: its name, its definition and its bodies.
 * Loaded by the boot loader.
 */
package dev.timens.instrument.dispatcher;
