package dev.timens.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that should have ended by itself, and has not. */
public final class Hang {
    /** For a JVM to print its threads; one that cannot is ended without. */
    private static final long SECONDS_TO_PRINT = 10;

    private Hang() {}

    /** Ends it and what it started, whose streams are its own often. JVMs print their threads first. */
    public static void end(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        for (ProcessHandle each : all) {
            if (each.info().command().orElse("").endsWith("/java")) {
                printThreads(each);
            }
        }
        process.waitFor(SECONDS_TO_PRINT, TimeUnit.SECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private static void printThreads(ProcessHandle jvm) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(jvm.pid()))
                    .start()
                    .waitFor(SECONDS_TO_PRINT, TimeUnit.SECONDS);
        } catch (IOException noSuchTool) {
            return; // then it ends without
        }
    }
}
