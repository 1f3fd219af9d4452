/** Classes that cannot be redirected, and the program that loads them. Runs in the forked JVMs, but for {@code ClockCaller}. */
package dev.timens.it.misses;
