/**
 * Programs that put namespaces under load: many threads in several namespaces, many namespaces made and
 * dropped, and clocks read while the first namespace is made.
 */
package dev.timens.it.stress;
