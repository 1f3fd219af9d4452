package dev.timens.it.derived;

import dev.timens.it.boot.HostClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * {@code System.getLogger} without the module java.logging: the JDK prints a line on standard error, which
 * begins with its time in milliseconds ({@code -Djdk.system.logger.format=%1$tQ}). Each moment in turn, for
 * standard error is one for all. Prints a line for each: the moment, {@code OK} or {@code WRONG}.
 */
public final class ConsoleLoggerProgram {
    private ConsoleLoggerProgram() {}

    public static void main(String[] args) {
        if (ModuleLayer.boot().findModule("java.logging").isPresent()) {
            throw new IllegalStateException("java.logging is here, and would log.");
        }
        for (Moment moment : Moment.all()) {
            moment.run(() -> System.out.println(moment + " " + verdict(moment.offset())));
        }
    }

    private static String verdict(long offset) {
        long before = HostClock.currentTimeMillis() + offset;
        String line = logged();
        long after = HostClock.currentTimeMillis() + offset;
        long shown = Long.parseLong(line.trim());
        return before <= shown && shown <= after ? "OK" : "WRONG " + before + " " + shown + " " + after;
    }

    private static String logged() {
        PrintStream error = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true));
        try {
            System.getLogger("console").log(System.Logger.Level.INFO, "hello");
        } finally {
            System.setErr(error);
        }
        return bytes.toString();
    }
}
