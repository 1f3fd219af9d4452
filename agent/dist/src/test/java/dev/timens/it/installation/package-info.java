/** The program that the agent is installed for, in one way or another. Runs in the forked JVMs. */
package dev.timens.it.installation;
