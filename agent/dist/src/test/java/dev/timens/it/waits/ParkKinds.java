package dev.timens.it.waits;

import static dev.timens.it.waits.RelativeKind.EXACT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Waits for a duration that do not say whether it has passed. */
final class ParkKinds {
    static final List<RelativeKind> ALL = List.of(
            exact("Object.wait", ParkKinds::objectWait),
            exact("LockSupport.parkNanos", () -> parked(nanos -> LockSupport.parkNanos(nanos))),
            exact("LockSupport.parkNanos(Object,long)", () -> parked(nanos -> LockSupport.parkNanos("blocker", nanos))),
            exact("sun.misc.Unsafe.park(false,long)", () -> parked(nanos -> UserUnsafe.park(false, nanos))));

    private ParkKinds() {}

    private static RelativeKind exact(String name, Supplier<Relative> made) {
        return new RelativeKind(name, EXACT, made);
    }

    /** May return early, and nobody can tell but by a clock: here the host's. */
    private static Relative parked(LongConsumer park) {
        return millis -> {
            long end = HostClock.nanos() + MILLISECONDS.toNanos(millis);
            Early.returns(() -> park.accept(end - HostClock.nanos()), () -> HostClock.nanos() >= end);
            return HostClock.nanos();
        };
    }

    private static Relative objectWait() {
        Object monitor = new Object();
        return millis -> {
            long end = HostClock.nanos() + MILLISECONDS.toNanos(millis);
            synchronized (monitor) {
                // As callers do, who know that it may return early.
                Early.returns(() -> monitor.wait(millis), () -> HostClock.nanos() >= end);
            }
            return HostClock.nanos();
        };
    }
}
