package dev.timens.applications.journal;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;

/** Starts the unchanged application in a scope, in a JVM whose other threads keep host time. */
public final class StartedInScope {
    private StartedInScope() {}

    /** The offsets of realtime and monotonic, ISO-8601; the rest is the application's. */
    public static void main(String[] arguments) {
        TimeNamespace later = TimeNamespace.builder("later")
                .offset(ClockId.REALTIME, Duration.parse(arguments[0]))
                .offset(ClockId.MONOTONIC, Duration.parse(arguments[1]))
                .create();
        sayOutside();
        TimeNamespace.Scope scope = later.enter();
        try {
            JournalApplication.main(new String[0]);
        } finally {
            scope.close();
        }
        sayOutside();
    }

    /** On standard error: what the application prints is on the other stream. */
    private static void sayOutside() {
        System.err.println("outside " + System.currentTimeMillis() + " " + System.nanoTime() + "ns");
    }
}
