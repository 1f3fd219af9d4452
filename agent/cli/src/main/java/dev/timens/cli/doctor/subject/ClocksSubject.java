package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.KernelFile;
import dev.timens.kernel.Clocks;
import dev.timens.kernel.NativeLibrary;
import dev.timens.kernel.NotAvailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The machine's clocks. */
public final class ClocksSubject implements Subject {
    private static final String SOURCE = "/sys/devices/system/clocksource/clocksource0/current_clocksource";
    private static final int AUXILIARY = 8;

    /** Nanoseconds, for readings of two clocks. */
    private static final long TOGETHER = 100_000_000;

    private static final int TRIES = 100;

    @Override
    public String title() {
        return "Clocks";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                source(),
                withLibrary("clocks.user-space", UserSpaceReads::check),
                withLibrary("clocks.coarse", ClocksSubject::coarse),
                withLibrary("clocks.tai", ClocksSubject::tai),
                withLibrary("clocks.auxiliary", ClocksSubject::auxiliary),
                withLibrary("clocks.ptp", PtpClocks::check));
    }

    private static Check withLibrary(String name, Supplier<Check> check) {
        try {
            NativeLibrary.require();
            return check.get();
        } catch (NotAvailableException e) {
            return Check.skip(
                    name,
                    "not looked at: " + (NativeLibrary.isLoaded() ? e.clause() : "that needs the native library"),
                    null);
        }
    }

    private static Check source() {
        String source = KernelFile.text(SOURCE);
        return source != null
                ? Check.ok("clocks.source", source)
                : Check.skip("clocks.source", "there is no " + SOURCE, null);
    }

    private static Check coarse() {
        long nanos = Clocks.resolution(Clocks.MONOTONIC_COARSE);
        return Check.ok("clocks.coarse", "the coarse clocks advance every " + nanos / 1e6 + " ms");
    }

    private static Check tai() {
        long seconds = secondsAhead();
        return seconds != 0
                ? Check.ok("clocks.tai", "TAI is " + seconds + " s ahead of UTC")
                : Check.skip(
                        "clocks.tai",
                        "the kernel was not told how far TAI is ahead of UTC, so both show the same",
                        "have the time daemon tell it: leapsectz right/UTC for chrony, leapfile for ntpd");
    }

    /** Whole seconds: read until no more than a part of one has passed meanwhile. */
    private static long secondsAhead() {
        long seconds = 0;
        for (int i = 0; i < TRIES; i++) {
            long before = Clocks.read(Clocks.REALTIME);
            long nanos = Clocks.read(Clocks.TAI) - before;
            seconds = Math.round(nanos / 1e9);
            if (Clocks.read(Clocks.REALTIME) - before < TOGETHER) {
                break;
            }
        }
        return seconds;
    }

    private static Check auxiliary() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < AUXILIARY; i++) {
            try {
                Clocks.read(Clocks.AUX + i);
                found.add("aux" + i);
            } catch (NotAvailableException e) {
                continue; // most machines have none
            }
        }
        return found.isEmpty()
                ? Check.skip(
                        "clocks.auxiliary",
                        "no auxiliary clock is enabled",
                        "on Linux 6.17 or newer write 1 to /sys/kernel/time/aux_clocks/<n>/aux_clock_enable; only"
                                + " realtime=aux<n> needs one")
                : Check.ok("clocks.auxiliary", String.join(", ", found));
    }
}
