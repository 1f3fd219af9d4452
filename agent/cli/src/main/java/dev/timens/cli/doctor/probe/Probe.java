package dev.timens.cli.doctor.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The program: does each kind cold and compiled, on each kind of thread, and prints a line for each. */
public final class Probe {
    /** Beyond what makes the JVM compile a method for good, at the latest. */
    private static final int CALLS = 20_000;

    /** Waits are dear and their code is short: the second compiler takes it by the number of calls alone. */
    private static final int WAITS = 8_000;

    private final Shift shift;
    private final Runnable enter;
    private final List<Kind> kinds;

    private Probe(Shift shift, Runnable enter, List<Kind> kinds) {
        this.shift = shift;
        this.enter = enter;
        this.kinds = kinds;
    }

    /**
     * @param arguments {@code idle}; {@code initial} or {@code namespace} and the offsets of monotonic in nanoseconds
     *     and realtime in milliseconds
     */
    public static void main(String[] arguments) throws Throwable {
        if (arguments[0].equals("options")) {
            return; // that the agent starts is all
        }
        if (arguments[0].equals("idle")) {
            say("agent", "dispatcher", Namespace.isThere() ? "defined" : "absent");
            new Probe(Shift.NONE, () -> {}, all()).readCold("idle", Threads.PLATFORM);
            return;
        }
        Shift shift = new Shift(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        if (arguments[0].equals("initial")) {
            new Probe(shift, () -> {}, all()).readEverywhere("initial");
            readNative();
            return;
        }
        new Probe(shift, Namespace.shifted(shift), all()).readEverywhere("namespace");
        new Probe(Shift.NONE, () -> {}, all()).readCold("outside", Threads.PLATFORM);
    }

    private static List<Kind> all() {
        List<Kind> all = new ArrayList<>(DirectReadings.all());
        all.addAll(RoadReadings.all());
        all.addAll(LibraryReadings.all());
        all.addAll(Waits.all());
        return all;
    }

    private void readEverywhere(String place) throws Exception {
        for (Threads threads : Threads.values()) {
            readCold(place, threads);
        }
        Threads.PLATFORM.run(this::repeatEach);
        for (Threads threads : Threads.values()) {
            read(place + ".compiled", threads);
        }
    }

    private void readCold(String place, Threads threads) throws Exception {
        read(place + ".cold", threads);
    }

    private void read(String place, Threads threads) throws Exception {
        if (threads.exists()) {
            threads.run(() -> readEach(place + "." + threads.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void readEach(String place) {
        enter.run();
        for (Kind kind : kinds) {
            try {
                say(place, kind.shown(), kind.moves(shift) ? "moves" : "stays");
            } catch (Throwable e) {
                say(place, kind.shown(), "fails: " + e);
            }
        }
        say(place, "all", "read");
    }

    /** One after the other, not each by itself: else the compiler would inline the first into this loop alone. */
    private void repeatEach() {
        enter.run();
        for (int i = 0; i < CALLS; i++) {
            for (Kind kind : kinds) {
                if (i < WAITS || !(kind instanceof Wait)) {
                    repeat(kind);
                }
            }
        }
    }

    private static void repeat(Kind kind) {
        try {
            kind.repeat();
        } catch (Throwable e) {
            return; // what reads it next says so
        }
    }

    private static void readNative() {
        try {
            say("native", "boottime", Namespace.boottime() > 0 ? "read" : "wrong");
        } catch (ReflectiveOperationException | RuntimeException e) {
            say("native", "boottime", e.getMessage());
        }
    }

    private static void say(String place, String what, String result) {
        System.out.println(String.join("\t", "timens-doctor", place, what, result.replaceAll("[\t\n]", " ")));
    }
}
