package dev.timens.agent.options;

import dev.timens.kernel.NotAvailableException;
import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.KernelException;
import dev.timens.kernel.launch.LaunchFailure;
import dev.timens.kernel.launch.ReExecution;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The key {@code kernel}: who shifts monotonic and boottime of the initial namespace. */
final class KernelOption {
    private static final List<ClockId> CLOCKS = Arrays.asList(ClockId.MONOTONIC, ClockId.BOOTTIME);
    private static final String REEXEC = "reexec";

    private KernelOption() {}

    /**
     * Whether the kernel shifts them already, because this JVM was started again inside: then their settings are taken
     * away, so that nothing is shifted twice.
     */
    static boolean takeWhatTheKernelDoes(Map<String, Setting> settings) {
        if (settings.get(Keys.KERNEL) == null || !ReExecution.happened()) {
            return false;
        }
        StringBuilder taken = new StringBuilder();
        for (ClockId clock : CLOCKS) {
            Setting setting = settings.remove(clock.key());
            if (setting != null) {
                taken.append(' ').append(clock.key()).append('=').append(setting.value());
            }
        }
        Report.info("kernel=" + REEXEC + ": this process is in a kernel time namespace with" + taken
                + ", its children too.");
        return true;
    }

    /**
     * Starts this JVM again, inside. Returns if that cannot be; then the agent shifts the clocks itself, and says so.
     *
     * @param setting null if the key is not given
     * @param late whether the application runs already
     */
    static void apply(Setting setting, Timekeeping initial, boolean late) {
        if (setting == null) {
            return;
        }
        if (!setting.value().equals(REEXEC)) {
            throw setting.mistake("'" + setting.value() + "' is not " + REEXEC + ", which is all there is");
        }
        if (late) {
            throw setting.mistake(
                    "the application runs already, and a running JVM cannot enter a kernel time namespace;"
                            + " leave it out, or start the JVM with the agent");
        }
        String offsets = lines(initial);
        if (offsets.isEmpty()) {
            throw setting.mistake("the kernel shifts monotonic and boottime, and neither is given; give one, or leave"
                    + " kernel out");
        }
        reExecute(offsets);
    }

    private static void reExecute(String offsets) {
        try {
            LaunchFailure failure = LaunchFailure.ofThisProcess();
            if (failure != null) {
                throw KernelErrors.of(failure.step(), failure.errno(), offsets);
            }
            if (!ReExecution.isPossible()) {
                miss("this JVM was not started by the java command");
                return;
            }
            ReExecution.into(offsets);
        } catch (KernelException e) {
            miss(e.clause());
        } catch (NotAvailableException e) {
            miss(e.clause());
        } catch (IOException e) {
            miss("what /proc tells about this process cannot be read (" + e + ")");
        }
    }

    private static void miss(String reason) {
        Report.miss(
                "kernel=" + REEXEC,
                "kernel=" + REEXEC + ": " + reason + ". The JVM goes on, and the agent shifts these clocks inside it;"
                        + " native code and child processes keep the host's. To start a JVM in a kernel time namespace"
                        + " otherwise: timens run --monotonic <offset> -- java ...");
    }

    private static String lines(Timekeeping initial) {
        StringBuilder lines = new StringBuilder();
        for (ClockId clock : CLOCKS) {
            Duration offset = initial.offset(clock);
            if (!offset.isZero()) {
                lines.append(clock.key()).append(' ').append(offset.getSeconds());
                lines.append(' ').append(offset.getNano()).append('\n');
            }
        }
        return lines.toString();
    }
}
