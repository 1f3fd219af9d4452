/** A program that logs with Logback, as it is published, and shows every time that Logback took. */
package dev.timens.applications.logging;
