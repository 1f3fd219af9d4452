/**
 * Redirects clock calls of application classes by patching their constant pools, without a look at
 * their code: it needs no knowledge of instructions, frames or class-file versions. Loaded by the
 * boot loader.
 */
package dev.timens.instrument.callsite;
