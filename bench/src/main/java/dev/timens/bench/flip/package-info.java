/** What it costs to switch namespaces on in a JVM that is busy with clock calls. */
package dev.timens.bench.flip;
