/** What is started: a program and an agent, both as small as can be, in a jar of their own. */
package dev.timens.bench.startup.program;
