/**
 * Runs the service of {@link dev.timens.demo.app} in JVMs of its own, plainly and with the agent, works out from the
 * host's clocks what each run has to answer, and prints the answers side by side.
 */
package dev.timens.demo.launch;
