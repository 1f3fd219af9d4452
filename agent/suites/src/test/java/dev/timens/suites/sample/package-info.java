/** Tests that end otherwise when the clock is shifted, to show that the comparison sees it. Application class loader. */
package dev.timens.suites.sample;
