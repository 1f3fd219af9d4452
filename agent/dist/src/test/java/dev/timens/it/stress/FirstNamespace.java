package dev.timens.it.stress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hot threads read clocks while the first namespace is made. Those outside never see another clock;
 * those that enter the namespace once it is there see its own from their first call on.
 */
public final class FirstNamespace {
    private static final Duration OFFSET = Duration.ofDays(10);

    /** How far the first namespace is ahead of where the threads are before: the agent may shift that too. */
    private static final Duration AHEAD = OFFSET.minus(TimeNamespace.initial().offset(ClockId.REALTIME));

    private static final long WARM_UP_MILLIS = 100;

    private static final CountDownLatch HOT = new CountDownLatch(1);
    private static volatile TimeNamespace first;
    private static volatile boolean isOver;

    private FirstNamespace() {}

    public static void main(String[] args) throws Exception {
        Thread flipping = new Thread(FirstNamespace::flip);
        flipping.setDaemon(true);
        flipping.start();
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("outside:" + kind, kind, FirstNamespace::stayOutside);
            cells.add("entering:" + kind, kind, FirstNamespace::enter);
            cells.add("thread-making:" + kind, kind, () -> makeThreads(kind));
        }
        HOT.countDown();
        cells.run(64);
    }

    private static void flip() {
        try {
            HOT.await();
            Thread.sleep(WARM_UP_MILLIS);
            first = TimeNamespace.builder("first")
                    .offset(ClockId.MONOTONIC, OFFSET)
                    .offset(ClockId.REALTIME, OFFSET)
                    .create();
            Thread.sleep(WARM_UP_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            isOver = true;
        }
    }

    private static String stayOutside() {
        Readings last = new Readings();
        long rounds = 0;
        for (; !isOver; rounds++) {
            Readings next = new Readings();
            next.requireSameClocksAs(last, Duration.ZERO);
            last = next;
            Thread.yield();
        }
        return rounds + " rounds, " + madeFirst();
    }

    private static String enter() throws Exception {
        while (first == null && !isOver) {
            new Readings();
            Thread.yield();
        }
        Readings outside = new Readings();
        first.call(Readings::new).requireSameClocksAs(outside, AHEAD);
        new Readings().requireSameClocksAs(outside, Duration.ZERO);
        return "entered";
    }

    /** Threads made before, during and after are where their maker is. */
    private static String makeThreads(ThreadKind kind) throws Exception {
        long made = 0;
        TimeNamespace there;
        do {
            there = first;
            Readings outside = new Readings();
            if (there == null) {
                inThread(kind).requireSameClocksAs(outside, Duration.ZERO);
            } else {
                there.call(() -> inThread(kind)).requireSameClocksAs(outside, AHEAD);
            }
            made++;
        } while (!isOver || there != first);
        return made + " threads, " + madeFirst();
    }

    private static Readings inThread(ThreadKind kind) throws Exception {
        Readings[] read = new Readings[1];
        kind.start("made", () -> read[0] = new Readings()).join();
        return read[0];
    }

    private static String madeFirst() {
        if (first == null) {
            throw new AssertionError("the first namespace was not made");
        }
        return "made " + first;
    }

    /** One look at each clock. */
    private static final class Readings {
        private final long nanoTime = System.nanoTime();
        private final long currentTimeMillis = System.currentTimeMillis();
        private final long instant = Instant.now().toEpochMilli();

        void requireSameClocksAs(Readings earlier, Duration ahead) {
            require("nanoTime", TimeUnit.NANOSECONDS.toMillis(nanoTime - earlier.nanoTime), ahead);
            require("currentTimeMillis", currentTimeMillis - earlier.currentTimeMillis, ahead);
            require("Instant.now", instant - earlier.instant, ahead);
        }

        /** Between two readings there may be a pause of the machine's, and nothing near the offset. */
        private static void require(String clock, long passedMillis, Duration ahead) {
            long pauseMillis = passedMillis - ahead.toMillis();
            if (pauseMillis < 0 || pauseMillis > TimeUnit.HOURS.toMillis(1)) {
                throw new AssertionError(clock + " moved by " + passedMillis + " ms, expected " + ahead);
            }
        }
    }
}
