/**
 * Makes code read the host's clocks by every road: the JDK's readers ({@code Clock}, {@code now()},
 * {@code new Date()}) would answer it in the time of the thread that it runs on. For classes that the
 * user named, and for the JDK's own code that makes deadlines of such readings. Loaded by the boot
 * loader.
 */
package dev.timens.instrument.host;
