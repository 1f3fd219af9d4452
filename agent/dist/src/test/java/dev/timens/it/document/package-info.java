/** The examples that stand in the documents: they are compiled and run as they stand. */
package dev.timens.it.document;
