package dev.timens.it.derived;

import dev.timens.it.boot.HostClock;

/**
 * Calls each reader in each moment, by each kind of thread, all at once, and prints a line for each: its
 * name, the moment, the kind of thread, and {@code OK}, or {@code WRONG} and whose time it saw.
 */
public final class DerivedReadingsProgram {
    private DerivedReadingsProgram() {}

    public static void main(String[] args) throws InterruptedException {
        Everywhere.run((report, moment, place) -> {
            for (DerivedReader reader : DerivedReaders.all()) {
                report.say(reader.name() + "/" + place, read(reader, moment.offset()));
            }
        });
    }

    private static String read(DerivedReader reader, long offset) {
        try {
            long before;
            long reading;
            long after;
            do {
                before = HostClock.currentTimeMillis();
                reading = reader.reading().read();
                after = HostClock.currentTimeMillis();
                // A time of the day falls at midnight.
            } while (falls(reader, before, after) || falls(reader, before + offset, after + offset));
            return verdict(reader, offset, before, reading, after);
        } catch (Exception e) {
            return "FAILED " + e;
        }
    }

    private static boolean falls(DerivedReader reader, long before, long after) {
        return reader.shown().applyAsLong(before) > reader.shown().applyAsLong(after);
    }

    private static String verdict(DerivedReader reader, long offset, long before, long reading, long after) {
        if (isBetween(reader, before + offset, reading, after + offset)) {
            return "OK";
        }
        if (isBetween(reader, before, reading, after)) {
            return "WRONG reads host";
        }
        return "WRONG reads nothing known: " + before + " " + reading + " " + after;
    }

    private static boolean isBetween(DerivedReader reader, long before, long reading, long after) {
        return reader.shown().applyAsLong(before) - reader.slack() <= reading
                && reading <= reader.shown().applyAsLong(after) + reader.slack();
    }
}
