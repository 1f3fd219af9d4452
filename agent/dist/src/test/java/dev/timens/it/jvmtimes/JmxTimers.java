package dev.timens.it.jvmtimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import dev.timens.it.places.Place;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.timer.Timer;

/**
 * {@code javax.management.timer.Timer}: its owner starts it in one place, its caller adds a date in
 * another. It tells the date when the caller's clock shows it, never before, and shows it to each
 * reader in the reader's time. Cells {@code kind:owner:caller:thread}.
 */
public final class JmxTimers {
    /** The first attempt; a machine that stood still for longer gets more with each. */
    private static final long AHEAD = 300;

    private static final int ATTEMPTS = 4;
    private static final int MORE_AHEAD = 3;
    private static final long PERIOD = 150;
    private static final int RUNS = 3;
    private static final long PATIENCE_MILLIS = Long.getLong("cells.patience.millis", 15_000);

    private JmxTimers() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        kinds().forEach((name, kind) -> {
            for (Place owner : Place.all()) {
                for (Place caller : Place.all()) {
                    for (ThreadKind thread : ThreadKind.available()) {
                        cells.add(
                                name + ":" + owner + ":" + caller + ":" + thread,
                                thread,
                                () -> checked(kind, owner, caller));
                    }
                }
            }
        });
        cells.run(64);
        System.exit(0); // timers that never told what they should are left running
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("once", probe -> probe.startThenAdd(0, false).arrivals(1));
        kinds.put("once-at-fixed-rate", probe -> probe.startThenAdd(0, true).arrivals(1));
        kinds.put("periods", probe -> probe.startThenAdd(PERIOD, false).arrivals(RUNS));
        kinds.put("periods-at-fixed-rate", probe -> probe.startThenAdd(PERIOD, true)
                .arrivals(RUNS));
        kinds.put("started-later", probe -> probe.addThenStart(false).arrivals(1));
        kinds.put(
                "started-later-at-fixed-rate", probe -> probe.addThenStart(true).arrivals(1));
        kinds.put("past-date", Probe::pastDate);
        kinds.put("passed-before-start", Probe::passedBeforeStart);
        kinds.put("getDate", Probe::dates);
        kinds.put("stamp", probe -> probe.startThenAdd(PERIOD, false).stamps());
        return kinds;
    }

    private static String checked(Kind kind, Place owner, Place caller) throws Exception {
        Probe probe = new Probe(owner, caller);
        try {
            return kind.check(probe);
        } finally {
            probe.timer().stop();
        }
    }

    private interface Kind {
        String check(Probe probe) throws Exception;
    }

    private record Arrival(long hostMillis, long stamp) {}

    /** Adds a date so far ahead. */
    @FunctionalInterface
    private interface Attempt {
        void add(long ahead) throws Exception;
    }

    /** A timer of its owner's, with one date of its caller's. */
    private static final class Probe {
        private final Place owner;
        private final Place caller;
        private Timer timer;
        private BlockingQueue<Arrival> arrived;
        /** By the host's clock. */
        private long asked;

        private long period;

        Probe(Place owner, Place caller) {
            this.owner = owner;
            this.caller = caller;
            renew();
        }

        private void renew() {
            BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
            Timer renewed = new Timer();
            renewed.addNotificationListener(
                    (notification, handback) ->
                            arrivals.add(new Arrival(HostClock.currentTimeMillis(), notification.getTimeStamp())),
                    null,
                    null);
            arrived = arrivals;
            timer = renewed;
        }

        Timer timer() {
            return timer;
        }

        Probe startThenAdd(long every, boolean fixedRate) throws Exception {
            return whileAhead(ahead -> {
                start();
                add(ahead, every, fixedRate);
            });
        }

        Probe addThenStart(boolean fixedRate) throws Exception {
            return whileAhead(ahead -> {
                add(ahead, 0, fixedRate);
                start();
            });
        }

        /**
         * A date that passed before the attempt was over says nothing: the JDK tells it at once, or never. Then it is
         * made again, with a new timer.
         */
        private Probe whileAhead(Attempt attempt) throws Exception {
            long ahead = AHEAD;
            for (int i = 0; i < ATTEMPTS; i++) {
                attempt.add(ahead);
                if (HostClock.currentTimeMillis() < asked) {
                    return this;
                }
                timer.stop();
                renew();
                ahead *= MORE_AHEAD;
            }
            throw new AssertionError("each date had passed before it was asked for: the machine stands still");
        }

        private void start() throws Exception {
            owner.call(() -> {
                timer.start();
                return null;
            });
        }

        private Integer add(long ahead, long every, boolean fixedRate) throws Exception {
            period = every;
            return caller.call(() -> {
                long shown = System.currentTimeMillis() + ahead;
                asked = shown - caller.offset();
                return timer.addNotification("t", "", null, new Date(shown), every, every == 0 ? 0 : RUNS, fixedRate);
            });
        }

        /** Never early: each is reckoned from the date that was asked for. */
        String arrivals(int count) throws Exception {
            List<Long> late = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                late.add(next().hostMillis() - (asked + i * period));
            }
            return require(late.stream().allMatch(millis -> millis >= 0), "late by " + late + " ms");
        }

        /** The dates, in the time of the thread that tells them: its owner's. */
        String stamps() throws Exception {
            for (int i = 0; i < RUNS; i++) {
                long stamp = next().stamp();
                long expected = asked + i * period + owner.offset();
                require(stamp == expected, "stamp " + stamp + ", expected " + expected);
            }
            return "each is the date";
        }

        private Arrival next() throws InterruptedException {
            Arrival next = arrived.poll(PATIENCE_MILLIS - 1000, TimeUnit.MILLISECONDS);
            require(next != null, "it was not told");
            return next;
        }

        /** Is told at once; what the JDK writes into the user's date is the user's now. */
        String pastDate() throws Exception {
            start();
            long before = HostClock.currentTimeMillis();
            Date date = caller.call(() -> {
                Date past = new Date(System.currentTimeMillis() - 3_600_000);
                timer.addNotification("t", "", null, past, 0, 0, true);
                return past;
            });
            long after = HostClock.currentTimeMillis();
            long written = date.getTime() - caller.offset();
            require(before <= written && written <= after, before + " " + written + " " + after);
            return require(next().hostMillis() >= before, "told");
        }

        /** The timer is started when the date has passed: it tells it at once, if asked to. */
        String passedBeforeStart() throws Exception {
            whileAhead(ahead -> {
                timer.setSendPastNotifications(true);
                add(ahead, 0, false);
            });
            while (HostClock.currentTimeMillis() <= asked) {
                Thread.sleep(1);
            }
            start();
            Arrival arrival = next();
            long expected = asked + owner.offset();
            return require(arrival.stamp() == expected, "stamp " + arrival.stamp() + ", expected " + expected);
        }

        String dates() throws Exception {
            Integer id = add(3_600_000, 0, false);
            for (Place reader : Place.all()) {
                long shown = reader.call(() -> timer.getDate(id)).getTime();
                long expected = asked + reader.offset();
                require(shown == expected, "shows " + shown + " in " + reader + ", expected " + expected);
            }
            Integer never = caller.call(() -> timer.addNotification("t", "", null, new Date(Long.MAX_VALUE)));
            Date end = timer.getDate(never);
            return require(end.getTime() == Long.MAX_VALUE, "never is " + end.getTime());
        }
    }
}
