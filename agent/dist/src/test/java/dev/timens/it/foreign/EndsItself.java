package dev.timens.it.foreign;

import java.util.concurrent.TimeUnit;

/** An agent that gets a SIGTERM just before the next one begins, where what the JVM does at its end takes its time. */
public final class EndsItself {
    /** What is printed at the end. */
    public static final String ENDED = "ended";

    private static final long END_MILLIS = 2_000;

    private EndsItself() {}

    public static void premain(String argument) throws Exception {
        if (System.getenv("_TIMENS_REEXEC") != null) {
            return; // the JVM was started again all the same
        }
        Runtime.getRuntime().addShutdownHook(new Thread(EndsItself::end));
        new ProcessBuilder(
                        "kill", "-TERM", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        while (!isEnding()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static boolean isEnding() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }

    private static void end() {
        try {
            TimeUnit.MILLISECONDS.sleep(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(ENDED);
        System.out.flush(); // the command line has a buffer there
    }
}
