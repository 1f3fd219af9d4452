package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Check;
import dev.timens.it.cells.ThreadKind;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Which cells a program runs: {@code -Dplaces=}, {@code -Downers=} and {@code -Dthreads=} narrow them, lists separated by
 * commas, and {@code -Donly=} to some kinds of waits, whose names
 * have no comma in them then.
 */
final class Plan {
    private Plan() {}

    /** None yet, in a JVM in which all namespaces are made: what that takes is no part of any wait. */
    static Cells cells() throws Exception {
        long start = HostClock.nanos();
        for (Place place : places()) {
            place.call(() -> null);
        }
        System.out.println("namespaces made in " + (HostClock.nanos() - start) + " ns");
        return new Cells();
    }

    /** How long a wait is to last. Longer in negative controls: what is over at once is to be told from it. */
    static long askedMillis() {
        return Long.getLong("asked.millis", 250);
    }

    /**
     * Does it as often as {@code -Dtimes=} says; what is wrong once is wrong. A wait that is over at once looks like one
     * that lasts, where the machine stands still meanwhile: not each time.
     */
    static String eachTime(Callable<String> check) throws Exception {
        String last = check.call();
        for (int i = 1; i < Integer.getInteger("times", 1); i++) {
            last = check.call();
        }
        return last;
    }

    /** The callers, and readers. */
    static List<Place> places() {
        return places("places", "none,+1h,-2h");
    }

    private static List<Place> owners() {
        return places("owners", System.getProperty("places", "none,+1h,-2h"));
    }

    private static List<Place> places(String property, String byDefault) {
        List<String> wanted =
                Arrays.asList(System.getProperty(property, byDefault).split(","));
        return Arrays.stream(Place.values())
                .filter(place -> wanted.contains(place.toString()))
                .toList();
    }

    /** The kinds of threads that wait. */
    static List<ThreadKind> threads() {
        String wanted = System.getProperty("threads", "platform,virtual");
        return ThreadKind.available().stream()
                .filter(kind -> wanted.contains(kind.toString()))
                .toList();
    }

    /** Adds a cell {@code kind:owner:caller:thread} for each owner, caller and kind of thread. */
    static void addForEachOwnerAndCaller(Cells cells, String kind, OwnerCallerCheck check) {
        String only = System.getProperty("only");
        if (only != null && !List.of(only.split(",")).contains(kind)) {
            return;
        }
        for (Place owner : owners()) {
            for (Place caller : places()) {
                for (ThreadKind thread : threads()) {
                    cells.add(kind + ":" + owner + ":" + caller + ":" + thread, thread, () -> check.run(owner, caller));
                }
            }
        }
    }

    /** Adds a cell {@code kind:caller:thread}, in the caller's place, for each caller and kind of thread. */
    static void addForEachCaller(Cells cells, String kind, Check check) {
        for (Place caller : places()) {
            for (ThreadKind thread : threads()) {
                cells.add(kind + ":" + caller + ":" + thread, thread, () -> in(caller, check));
            }
        }
    }

    static String in(Place caller, Check check) throws Exception {
        return caller.call(() -> {
            try {
                return check.run();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
    }

    @FunctionalInterface
    interface OwnerCallerCheck {
        String run(Place owner, Place caller) throws Exception;
    }
}
