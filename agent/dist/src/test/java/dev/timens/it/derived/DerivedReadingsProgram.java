package dev.timens.it.derived;

import dev.timens.it.boot.HostClock;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls each reader in each moment and prints a line for each: its name, the moment, and {@code OK},
 * or {@code WRONG} and whose time it saw.
 */
public final class DerivedReadingsProgram {
    private final List<String> report = new ArrayList<>();

    private DerivedReadingsProgram() {}

    public static void main(String[] args) {
        DerivedReadingsProgram program = new DerivedReadingsProgram();
        for (Moment moment : Moment.values()) {
            moment.run(() -> DerivedReaders.all().forEach(reader -> program.read(reader, moment)));
        }
        program.report.forEach(System.out::println);
    }

    private void read(DerivedReader reader, Moment moment) {
        long before = HostClock.currentTimeMillis();
        long reading = reader.reading().getAsLong();
        long after = HostClock.currentTimeMillis();
        report.add(reader.name() + "/" + moment + " " + verdict(reader, moment, before, reading, after));
    }

    private static String verdict(DerivedReader reader, Moment moment, long before, long reading, long after) {
        if (isBetween(reader, before + moment.offset(), reading, after + moment.offset())) {
            return "OK";
        }
        if (isBetween(reader, before, reading, after)) {
            return "WRONG reads host";
        }
        return "WRONG reads nothing known: " + before + " " + reading + " " + after;
    }

    private static boolean isBetween(DerivedReader reader, long before, long reading, long after) {
        return reader.shown().applyAsLong(before) <= reading
                && reading <= reader.shown().applyAsLong(after);
    }
}
