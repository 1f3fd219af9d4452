package dev.timens.it.kernel;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;

/** Makes a namespace whose realtime follows the clock that the argument names; prints its offset, or why not. */
public final class FollowClock {
    /** Nanoseconds between the readings of two clocks: those further apart say nothing of whole seconds. */
    private static final long TOGETHER = 100_000_000;

    private FollowClock() {}

    public static void main(String[] arguments) {
        System.out.println(taiAhead());
        System.out.println("initial " + TimeNamespace.initial().offset(ClockId.REALTIME));
        try {
            TimeNamespace made = TimeNamespace.builder("follower")
                    .offset(ClockId.REALTIME, arguments[0])
                    .create();
            System.out.println("made " + made.offset(ClockId.REALTIME));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static long taiAhead() {
        while (true) {
            long before = HostClocks.Clock.REALTIME.now();
            long tai = HostClocks.Clock.TAI.now();
            if (Math.abs(HostClocks.Clock.REALTIME.now() - before) < TOGETHER) {
                return tai - before;
            }
        }
    }
}
