/**
 * Programs that hand work over from thread to thread by published libraries, and what these do to the
 * threads. Run in forked JVMs.
 */
package dev.timens.libraries.handover;
