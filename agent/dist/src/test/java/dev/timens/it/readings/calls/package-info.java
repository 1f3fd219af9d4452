/** The kinds of clock calls that code of the application's own loader can make. */
package dev.timens.it.readings.calls;
