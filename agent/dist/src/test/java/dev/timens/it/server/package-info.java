/** Servers of the programs' own, which clients of the JDK's talk to. Run in forked JVMs, by the application loader. */
package dev.timens.it.server;
