package dev.timens.it.saved;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Prints the clocks as application code reads them, and the offsets of the namespace that it is in. */
public final class RestoredClocks {
    private RestoredClocks() {}

    public static void main(String[] arguments) {
        System.out.println("monotonic " + System.nanoTime());
        System.out.println("realtime " + System.currentTimeMillis());
        TimeNamespace current = TimeNamespace.current();
        System.out.println(
                "monotonic-offset " + current.offset(ClockId.MONOTONIC).toNanos());
        System.out.println("boottime-offset " + current.offset(ClockId.BOOTTIME).toNanos());
        System.out.println("name " + current.name());
    }
}
