/** Programs that tests run in kernel time namespaces, and on the way into them. */
package dev.timens.it.kernel;
