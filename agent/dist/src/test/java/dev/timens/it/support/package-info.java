/** What the integration tests fork: the JDKs of this machine, and JVMs with the agent's jar. */
package dev.timens.it.support;
