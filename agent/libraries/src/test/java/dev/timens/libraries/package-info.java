/**
 * Published libraries that share deadlines between threads of their own, unmodified, used from several
 * namespaces; and the default list of classes that keep host time, held against their jars.
 */
package dev.timens.libraries;
