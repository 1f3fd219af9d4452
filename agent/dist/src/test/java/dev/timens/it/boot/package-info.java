/**
 * What forked JVMs get in the boot loader ({@code -Xbootclasspath/a}). The agent redirects no class
 * of its own packages there, so this is where a test reads the host.
 */
package dev.timens.it.boot;
