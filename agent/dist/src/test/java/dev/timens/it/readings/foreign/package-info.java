/**
 * Clock calls that modules and loaders of their own have, apart from those of the class path. What is
 * here may refer to the JDK only.
 */
package dev.timens.it.readings.foreign;
