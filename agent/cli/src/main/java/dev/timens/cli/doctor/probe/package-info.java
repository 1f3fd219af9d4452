/**
 * Reads clocks and waits in every way that an application can, and says of each whether it is in the time that it
 * should be in. Loaded by a loader of its own in the doctor's child JVMs, and redirected there.
 */
package dev.timens.cli.doctor.probe;
