/**
 * The agent's options: from the agent argument, system properties, environment variables and a file,
 * typed, with the place of each mistake. Loaded by the boot loader.
 */
package dev.timens.agent.options;
