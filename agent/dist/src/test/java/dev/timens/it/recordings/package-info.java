/** Programs that the integration tests fork: flight recordings, asked for in a namespace. */
package dev.timens.it.recordings;
