/**
 * What the agent says: lines on standard error, and what it could not do, once and counted. Loaded by
 * the boot loader.
 */
package dev.timens.runtime.report;
