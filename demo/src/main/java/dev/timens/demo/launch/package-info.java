/**
 * Runs the programs of {@link dev.timens.demo.app} and {@link dev.timens.demo.nodes} in JVMs of their own, plainly and with
 * the agent, works out from the host's clocks what has to come out, and prints that beside what did.
 */
package dev.timens.demo.launch;
