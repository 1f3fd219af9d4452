/**
 * The integration tests: each forks real JVMs, on every JDK of the machine, with the agent's shaded
 * jar, and checks what a user would see. One file for each family of behaviour; the programs that run
 * in the forked JVMs are in the packages below.
 */
package dev.timens.it;
