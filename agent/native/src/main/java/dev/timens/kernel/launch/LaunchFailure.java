package dev.timens.kernel.launch;

import dev.timens.kernel.error.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/** What the launcher leaves behind when a step fails: which, and the kernel's error. */
public final class LaunchFailure {
    /** {@code <process> <step> <errno>}. With the process, so that children that inherit it do not take it for theirs. */
    static final String VARIABLE = "_TIMENS_LAUNCH_FAILED";

    private static final int ROOM = 64;

    private final Step step;
    private final int errno;

    private LaunchFailure(Step step, int errno) {
        this.step = step;
        this.errno = errno;
    }

    /** The failure of the launch that this JVM tried in this very process before; null if there was none. */
    public static LaunchFailure ofThisProcess() {
        String value = System.getenv(VARIABLE);
        if (value == null) {
            return null;
        }
        int first = value.indexOf(' ');
        int second = value.indexOf(' ', first + 1);
        Step step = second < 0 ? null : Step.of(value.substring(first + 1, second));
        boolean own = step != null && value.substring(0, first).equals(process());
        return own ? new LaunchFailure(step, Integer.parseInt(value.substring(second + 1))) : null;
    }

    /**
     * This process's id, and the PID namespace that it counts in: in nested ones there is more than one process 1. Not
     * by {@code ProcessHandle}: it makes a pool, and an agent is before the application here.
     */
    static String process() {
        return link("/proc/self/ns/pid") + "/" + link("/proc/self");
    }

    private static String link(String name) {
        try {
            return Files.readSymbolicLink(Paths.get(name)).toString();
        } catch (IOException e) {
            return ""; // no /proc: no launch either
        }
    }

    public Step step() {
        return step;
    }

    public int errno() {
        return errno;
    }

    /** The variable with this process, and room for the launcher to write the rest. */
    static String room() {
        StringBuilder room = new StringBuilder(VARIABLE).append('=').append(process());
        for (int i = 0; i < ROOM; i++) {
            room.append(' ');
        }
        return room.toString();
    }
}
