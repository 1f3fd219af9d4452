package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;

/**
 * {@link TimerTask#scheduledExecutionTime()} agrees with the clock of whoever reads it: the time that
 * was asked for, as the reader's wall clock shows it.
 */
public final class ScheduledExecutionTimes {
    private ScheduledExecutionTimes() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        Plan.addForEachOwnerAndCaller(cells, "TimerTask.scheduledExecutionTime", ScheduledExecutionTimes::read);
        cells.run(64);
    }

    private static String read(Place owner, Place caller) throws Exception {
        Timer timer = owner.call(() -> new Timer("timer", true));
        CompletableFuture<List<String>> mistakes = new CompletableFuture<>();
        caller.call(() -> {
            long asked = System.currentTimeMillis() + 50;
            timer.schedule(new Reading(asked - caller.realtimeMillis(), mistakes), new Date(asked));
            return null;
        });
        List<String> found = mistakes.get();
        timer.cancel();
        if (!found.isEmpty()) {
            throw new AssertionError(found.toString());
        }
        return "for all readers";
    }

    private static final class Reading extends TimerTask {
        private final long askedInNone;
        private final CompletableFuture<List<String>> mistakes;

        Reading(long askedInNone, CompletableFuture<List<String>> mistakes) {
            this.askedInNone = askedInNone;
            this.mistakes = mistakes;
        }

        @Override
        public void run() {
            List<String> found = new ArrayList<>();
            try {
                for (Place reader : Plan.places()) {
                    long expected = askedInNone + reader.realtimeMillis();
                    long read = reader.callOnAnyThread(this::scheduledExecutionTime);
                    if (read != expected) {
                        found.add("read " + read + " in " + reader + ", expected " + expected);
                    }
                }
            } catch (Exception e) {
                found.add(e.toString());
            }
            mistakes.complete(found);
        }
    }
}
