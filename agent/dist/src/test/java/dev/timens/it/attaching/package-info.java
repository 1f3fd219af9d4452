/** The running program that the agent is attached to. Runs in the forked JVMs. */
package dev.timens.it.attaching;
