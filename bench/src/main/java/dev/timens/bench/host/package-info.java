/** What the host's clocks cost, read through the native library. */
package dev.timens.bench.host;
