/** How figures are condensed, judged and printed. */
package dev.timens.bench.report;
