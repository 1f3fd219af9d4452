package dev.timens.cli.doctor.probe;

import java.util.List;
import java.util.function.LongSupplier;

/** Calls that a class file shows. */
final class DirectReadings {
    private static final LongSupplier NANO_TIME = System::nanoTime;
    private static final LongSupplier CURRENT_TIME_MILLIS = System::currentTimeMillis;

    private DirectReadings() {}

    static List<Kind> all() {
        return List.of(
                Reading.nanos("System.nanoTime()", () -> System.nanoTime()),
                Reading.millis("System.currentTimeMillis()", () -> System.currentTimeMillis()),
                Reading.nanos("System::nanoTime", () -> NANO_TIME.getAsLong()),
                Reading.millis("System::currentTimeMillis", () -> CURRENT_TIME_MILLIS.getAsLong()));
    }
}
