/** What a program can see of the agent. Runs in the forked JVMs. */
package dev.timens.it.visible;
