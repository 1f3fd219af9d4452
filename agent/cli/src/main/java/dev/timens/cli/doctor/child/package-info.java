/**
 * The program that the doctor's child JVMs run, and the host's clocks in it. Found in the agent's jar by the boot
 * loader, as the agent's classes are, and so not redirected.
 */
package dev.timens.cli.doctor.child;
