/**
 * Random programs of scopes, threads, groups, pools, timers, forks and asynchronous chains, and the model that says what
 * each of their readings must show. {@code Model} knows the rules of docs/semantics.md and nothing of timens; {@code
 * Programs} makes programs from a seed; {@code Round} carries one out. Loaded by the application loader of a forked JVM.
 */
package dev.timens.it.random;
