/**
 * An ordinary small service, built from published libraries: it logs a user in, keeps the session for an hour, signs
 * tokens that are good for a week, owns a certificate and sends a report every month. It reads its clocks the way any
 * program does and knows nothing of timens.
 */
package dev.timens.demo.app;
