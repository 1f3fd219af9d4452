/**
 * The application under test: it writes entries into a database and serves them, and with every part of Spring Boot that
 * shows a time it shows one. It knows nothing of the agent. Loaded by the application class loader of forked JVMs.
 */
package dev.timens.applications.journal;
