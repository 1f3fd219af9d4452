package dev.timens.it.kernel;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;

/** Makes a namespace whose realtime follows the clock that the argument names; prints its offset, or why not. */
public final class FollowClock {
    private FollowClock() {}

    public static void main(String[] arguments) {
        System.out.println(HostClocks.Clock.TAI.now() - HostClocks.Clock.REALTIME.now());
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
}
