package dev.timens.it.support;

import dev.timens.testing.Fork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Stands for another host: a time namespace of the kernel's in which the machine has been up for some days more. */
public final class KernelHost {
    private static final long DAY_SECONDS = 86_400;

    private KernelHost() {}

    /** What precedes a command that is to run there. Skips the test where this machine makes no such namespace. */
    public static String[] upForMoreDays(int days) {
        for (List<String> launcher :
                List.of(List.of("unshare", "--time"), List.of("unshare", "--user", "--map-current-user", "--time"))) {
            List<String> command = new ArrayList<>(launcher);
            command.addAll(List.of("--fork", "--kill-child"));
            command.add("--monotonic=" + days * DAY_SECONDS);
            command.add("--boottime=" + days * DAY_SECONDS);
            if (works(command)) {
                return command.toArray(String[]::new);
            }
        }
        return Assumptions.abort("No time namespace of the kernel's can be made with unshare --time, neither as this"
                + " user nor in a user namespace.");
    }

    private static boolean works(List<String> launcher) {
        List<String> command = new ArrayList<>(launcher);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
