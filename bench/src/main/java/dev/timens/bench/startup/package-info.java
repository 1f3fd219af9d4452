/** What attaching costs a start: the CPU time of hello world. */
package dev.timens.bench.startup;
