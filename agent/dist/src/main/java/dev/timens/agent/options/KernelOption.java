package dev.timens.agent.options;

import dev.timens.kernel.CurrentOffsets;
import dev.timens.kernel.NotAvailableException;
import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.KernelException;
import dev.timens.kernel.error.OffsetRangeException;
import dev.timens.kernel.error.Step;
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
    private static final String OTHERWISE =
            " To start a JVM in a kernel time namespace otherwise: timens run --monotonic" + " <offset> -- java ...";

    private KernelOption() {}

    /**
     * Has the kernel shift them: starts this JVM again, inside, unless it is there already. Then their settings are taken
     * away, so that nothing is shifted twice. Where it cannot be, the agent shifts the clocks itself, and says so.
     *
     * @param initial the initial namespace with these settings
     * @param late whether the application runs already
     * @param strict whether a miss ends the JVM
     * @return whether the settings were taken away
     */
    static boolean apply(Map<String, Setting> settings, Timekeeping initial, boolean late, boolean strict) {
        Setting setting = settings.get(Keys.KERNEL);
        if (setting == null) {
            return false;
        }
        if (!setting.value().equals(REEXEC)) {
            throw setting.mistake("'" + setting.value() + "' is not " + REEXEC + ", which is all there is");
        }
        if (late) {
            throw setting.mistake(
                    "the application runs already, and a running JVM cannot enter a kernel time namespace;"
                            + " leave it out, or start the JVM with the agent");
        }
        String offsets = lines(settings, initial);
        if (offsets.isEmpty()) {
            throw setting.mistake("the kernel shifts monotonic and boottime, and neither is given; give one, or leave"
                    + " kernel out");
        }
        if (CurrentOffsets.hold(offsets)) {
            takeAway(settings);
            return true;
        }
        reExecute(offsets, strict);
        return false;
    }

    private static void takeAway(Map<String, Setting> settings) {
        StringBuilder taken = new StringBuilder();
        for (ClockId clock : CLOCKS) {
            Setting setting = settings.remove(clock.key());
            if (setting != null) {
                taken.append(' ').append(clock.key()).append('=').append(setting.value());
            }
        }
        Report.info("kernel=" + REEXEC + ": this process is in a kernel time namespace with" + taken
                + ", its children too.");
    }

    private static void reExecute(String offsets, boolean strict) {
        try {
            LaunchFailure failure = LaunchFailure.ofThisProcess();
            if (failure != null) {
                throw KernelErrors.of(failure.step(), failure.errno(), failure.step() == Step.EXEC ? "java" : offsets);
            }
            if (ReExecution.wasTried(offsets)) {
                miss(
                        "this JVM was started again for that, and its time namespace has other offsets ("
                                + CurrentOffsets.inOneLine() + "); if _TIMENS_REEXEC is in the environment that it was"
                                + " started with, unset it",
                        "",
                        strict);
            } else if (ReExecution.isPossible()) {
                ReExecution.into(offsets);
            } else {
                miss("this JVM was not started by the java command", OTHERWISE, strict);
            }
        } catch (OffsetRangeException e) {
            miss(e.clause() + "; without kernel=" + REEXEC + " the agent shifts further", "", strict);
        } catch (KernelException e) {
            miss(e.clause(), "", strict); // timens run would be refused the same

        } catch (NotAvailableException e) {
            miss(e.clause(), OTHERWISE, strict);
        } catch (IOException e) {
            miss("what /proc tells about this process cannot be read (" + e + "); mount /proc", "", strict);
        }
    }

    /** What it ends in, is said by who ends it. */
    private static void miss(String reason, String remedy, boolean strict) {
        String goesOn = " The JVM goes on, and the agent shifts these clocks inside it; native code and child processes"
                + " keep the host's.";
        Report.miss("kernel=" + REEXEC, "kernel=" + REEXEC + ": " + reason + "." + (strict ? "" : goesOn) + remedy);
    }

    /** Zero is an offset too, but to the host's own clocks there is no need to go. */
    private static String lines(Map<String, Setting> settings, Timekeeping initial) {
        StringBuilder lines = new StringBuilder();
        boolean shifted = false;
        for (ClockId clock : CLOCKS) {
            Duration offset = initial.offset(clock);
            if (settings.containsKey(clock.key())) {
                shifted |= !offset.isZero();
                lines.append(clock.key()).append(' ').append(offset.getSeconds());
                lines.append(' ').append(offset.getNano()).append('\n');
            }
        }
        return shifted ? lines.toString() : "";
    }
}
