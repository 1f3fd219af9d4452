/** The JVMs that the tests fork: those of this machine, with the agent and the libraries. */
package dev.timens.libraries.support;
