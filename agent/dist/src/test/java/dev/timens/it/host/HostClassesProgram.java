package dev.timens.it.host;

import com.sun.acme.KeptThreads;
import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.boot.HostClock;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.host.kept.Dates;
import dev.timens.it.host.kept.Deadlines;
import dev.timens.it.host.kept.Reading;
import dev.timens.it.host.kept.References;
import dev.timens.it.host.kept.Threads;
import dev.timens.it.host.kept.TimeApi;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javax.acme.Jobs;

/**
 * Calls the classes of {@code kept} in a namespace, and on a thread of the initial one: a line for
 * each cell, {@code OK} if they keep host time.
 */
public final class HostClassesProgram {
    /** In the future, so that a deadline of the host's that is taken for the namespace's never comes. */
    private static final Duration AHEAD = Duration.ofDays(400);

    /** Later in the negative control: what is over at once is to be told from it. */
    private static final long SOON = Long.getLong("soon.millis", 200);

    private HostClassesProgram() {}

    /** @param arguments "uniform" if the whole JVM is shifted by the agent's options */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            cells("uniform", Callable::call);
        } else {
            TimeNamespace ahead = TimeNamespace.builder("ahead")
                    .offset(ClockId.REALTIME, AHEAD)
                    .offset(ClockId.MONOTONIC, AHEAD)
                    .create();
            cells("inside", ahead::call);
            threads(ahead);
        }
        System.exit(0);
    }

    private interface Place {
        <T> T call(Callable<T> task) throws Exception;
    }

    private static void cells(String name, Place place) throws Exception {
        Cells cells = new Cells();
        List<Reading> readings = new ArrayList<>(Dates.readings());
        readings.addAll(TimeApi.readings(Clock.systemUTC(), InstantSource.system()));
        readings.addAll(References.readings(Clock.systemUTC()));
        for (ThreadKind kind : ThreadKind.available()) {
            String prefix = name + "/" + kind + "/";
            for (Reading reading : readings) {
                cells.add(prefix + reading.name(), kind, () -> place.call(() -> check(reading)));
            }
            cells.add(prefix + "nanoTime", kind, () -> place.call(HostClassesProgram::checkNanos));
            deadline(cells, prefix + "parkUntil", kind, place, moment -> {
                Deadlines.parkUntil(moment);
                return moment;
            });
            deadline(cells, prefix + "awaitUntil", kind, place, moment -> {
                Deadlines.awaitUntil(moment);
                return moment;
            });
            deadline(cells, prefix + "awaitUntil-of-own-condition", kind, place, moment -> {
                Deadlines.awaitUntilOfOwnCondition(moment);
                return moment;
            });
            deadline(cells, prefix + "timer", kind, place, Deadlines::timer);
            deadline(cells, prefix + "timer-of-own-task", kind, place, Deadlines::timerOfOwnTask);
            deadline(cells, prefix + "timerWithPeriod", kind, place, Deadlines::timerWithPeriod);
        }
        cells.run(32);
    }

    private static void deadline(Cells cells, String name, ThreadKind kind, Place place, Wait wait) {
        cells.add(name, kind, () -> place.call(() -> checkDeadline(wait)));
    }

    private interface Wait {
        /** Gives the moment that was waited for, as the waiting code sees it afterwards. */
        long until(long moment) throws Exception;
    }

    private static String check(Reading reading) throws Exception {
        long before = HostClock.currentTimeMillis() / reading.unit();
        long read = reading.reading().call();
        long after = HostClock.currentTimeMillis() / reading.unit();
        require(before <= read && read <= after, before + " <= " + read + " <= " + after);
        return "";
    }

    private static String checkNanos() {
        long before = HostClock.nanoTime();
        long read = Dates.nanoTime();
        long after = HostClock.nanoTime();
        require(read - before >= 0 && after - read >= 0, before + " <= " + read + " <= " + after);
        return "";
    }

    private static String checkDeadline(Wait wait) throws Exception {
        long moment = HostClock.currentTimeMillis() + SOON;
        long waitedFor = wait.until(moment);
        long after = HostClock.currentTimeMillis();
        require(after >= moment, "early by " + (moment - after) + " ms");
        require(waitedFor == moment, "it was for " + waitedFor + " and not for " + moment);
        return "";
    }

    /** Code that is not named reads the initial namespace on threads and pools that such classes made. */
    private static void threads(TimeNamespace ahead) throws Exception {
        Cells cells = new Cells();
        ThreadGroup bound = ahead.newThreadGroup("bound");
        for (ThreadKind kind : ThreadKind.available()) {
            String prefix = "threads/" + kind + "/";
            cells.add(prefix + "new", kind, () -> ahead.call(() -> Threads.onNewThread(HostClassesProgram::outside)));
            cells.add(
                    prefix + "subclass", kind, () -> ahead.call(() -> Threads.onSubclass(HostClassesProgram::outside)));
            cells.add(
                    prefix + "of-given-factory",
                    kind,
                    () -> ahead.call(() -> Threads.onThreadOf(Thread::new, HostClassesProgram::outside)));
            cells.add(
                    prefix + "in-bound-group",
                    kind,
                    () -> ahead.call(
                            () -> Threads.onThreadOf(task -> new Thread(bound, task), HostClassesProgram::outside)));
            cells.add(prefix + "fixed-pool", kind, () -> ahead.call(() -> onPool(Threads.fixedPool())));
            cells.add(prefix + "scheduled-pool", kind, () -> ahead.call(() -> onPool(Threads.scheduledPool())));
            cells.add(prefix + "fork-join-pool", kind, () -> ahead.call(() -> onPool(Threads.forkJoinPool())));
            // What is called by such a class makes threads of its own.
            cells.add(
                    prefix + "by-others-called",
                    kind,
                    () -> ahead.call(() -> Threads.onNewThread(() -> ahead.call(HostClassesProgram::inside))));
            // Whose a class is does not go by its name.
            cells.add(
                    prefix + "new-of-class-named-as-jdk",
                    kind,
                    () -> ahead.call(() -> KeptThreads.onNewThread(HostClassesProgram::outside)));
            cells.add(
                    prefix + "by-others-named-as-jdk-called",
                    kind,
                    () -> ahead.call(() -> requireInside(Threads.called(Jobs::readOnNewThread))));
        }
        cells.run(32);
    }

    private static String onPool(ExecutorService pool) throws Exception {
        try {
            return pool.submit(HostClassesProgram::outside).get();
        } finally {
            pool.shutdown();
        }
    }

    private static String outside() {
        long read = System.currentTimeMillis();
        long host = HostClock.currentTimeMillis();
        require(Math.abs(read - host) < AHEAD.toMillis() / 2, "reads " + (read - host) + " ms ahead");
        return "";
    }

    private static String inside() throws Exception {
        Thread[] made = new Thread[1];
        long[] read = new long[1];
        made[0] = new Thread(() -> read[0] = System.currentTimeMillis());
        made[0].start();
        made[0].join();
        return requireInside(read[0]);
    }

    private static String requireInside(long read) {
        require(read - HostClock.currentTimeMillis() > AHEAD.toMillis() / 2, "reads the host");
        return "";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
