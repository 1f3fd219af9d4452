/**
 * The public API: time namespaces, scopes and thread groups.
 *
 * <p>Loaded by whatever loader the application loads its libraries with; several copies may live in
 * one JVM, and each works. The package holds no clock and no state of its own: it finds the agent's
 * runtime in the boot loader by way of the dispatcher in {@code java.lang}, and says so when the
 * agent is not attached. One class needs a library, {@link dev.timens.TimeNamespaceAccessor}; only that
 * library loads it.
 */
package dev.timens;
