/** The classes that {@code host=dev.timens.it.host.kept.*} names. Loaded by the application loader of a forked JVM. */
package dev.timens.it.host.kept;
