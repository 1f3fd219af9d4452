package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.kernel.Clocks;
import java.util.function.LongSupplier;

/**
 * Whether a reading costs a system call. The native library asks for a resolution by a system call always, after a
 * reading; so the difference is what a system call takes.
 */
final class UserSpaceReads {
    private static final int CALLS = 10_000;
    private static final int ROUNDS = 15;

    /** Nanoseconds, where readings seem slow: on a busy machine it takes a while until this code is compiled. */
    private static final long PATIENCE = 2_000_000_000;

    private UserSpaceReads() {}

    static Check check() {
        long reading = Long.MAX_VALUE;
        long both = Long.MAX_VALUE;
        long java = Long.MAX_VALUE;
        long begin = System.nanoTime();
        long call;
        int rounds = 0;
        do {
            // The least of several rounds: the machine may be doing something else.
            reading = Math.min(reading, time(() -> Clocks.read(Clocks.MONOTONIC)));
            both = Math.min(both, time(() -> Clocks.resolution(Clocks.MONOTONIC)));
            java = Math.min(java, time(System::nanoTime));
            call = both - reading;
        } while (++rounds < ROUNDS || Math.max(reading, java) >= call && System.nanoTime() - begin < PATIENCE);
        String found = "measured: System.nanoTime() " + java + " ns, the clock by the vDSO " + reading
                + " ns, a system call " + call + " ns";
        return reading < call && java < call
                ? Check.ok("clocks.user-space", "readings stay in user space; " + found)
                : Check.skip(
                        "clocks.user-space",
                        "readings seem to take a system call; " + found,
                        "a clock source that the vDSO can read, such as tsc, makes them fast; hypervisors and"
                                + " clocksource= on the kernel's command line choose it");
    }

    private static long time(LongSupplier clock) {
        long sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            sum += clock.getAsLong();
        }
        long nanos = System.nanoTime() - start;
        return sum == 0 ? 0 : nanos / CALLS;
    }
}
