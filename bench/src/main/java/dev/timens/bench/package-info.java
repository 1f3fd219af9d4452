/**
 * What time namespaces cost: the command line, and the parts of the report. Each part measures in
 * JVMs that it forks; nothing here is loaded where the agent is.
 */
package dev.timens.bench;
