/**
 * What a clock call costs, by JMH: the benchmarks, which the agent rewrites like any application's
 * classes, and the runner that forks them, state by state and round by round.
 */
package dev.timens.bench.calls;
