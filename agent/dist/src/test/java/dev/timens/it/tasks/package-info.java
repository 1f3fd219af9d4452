/** The programs of {@code TasksIT}: in which namespace tasks run that are left to pools of the JVM's. */
package dev.timens.it.tasks;
