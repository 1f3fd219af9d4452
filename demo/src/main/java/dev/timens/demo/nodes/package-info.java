/**
 * Nodes that share one job and a database: ShedLock, as it is published, sees to it that one node runs the job at a
 * time, by a row in the database that says until when the job is taken. The nodes read their clocks the way any program
 * does and know nothing of timens.
 */
package dev.timens.demo.nodes;
