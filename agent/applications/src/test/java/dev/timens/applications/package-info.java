/** Whole applications, unmodified libraries of thousands of classes, in JVMs of their own with the agent's jar. */
package dev.timens.applications;
