/** What a thread's place costs on the heap. */
package dev.timens.bench.memory;
