/** What the agent costs each class that loads: the scan for clock calls, and their redirection. */
package dev.timens.bench.scan;
