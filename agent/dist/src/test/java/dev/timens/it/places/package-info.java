/** Where a program's threads are, for programs that do the same in every place. Run in forked JVMs. */
package dev.timens.it.places;
