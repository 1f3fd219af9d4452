package dev.timens.demo.launch;

import dev.timens.demo.lease.State;
import dev.timens.demo.lease.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What was seen of the program on host B.
 *
 * @param restored whether host A's clocks were to go on there
 */
record Arrival(String title, boolean restored, Departure departure, WorkerSeen seen) {
    /** What a machine that stands still may take to bring a line: far less than what goes wrong without the clocks. */
    static final long SLACK = TimeUnit.SECONDS.toNanos(30);

    private static final String GOES_WRONG = "it to go wrong without host A's clock";
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (leaseIsRight() != restored) {
            complaints.add(title + ": " + lease() + ", expected "
                    + (restored ? "it to end after " + seconds(departure.left()) : GOES_WRONG));
        }
        if (taskIsRight() != restored) {
            complaints.add(title + ": " + task() + ", expected " + (restored ? "a run every half second" : GOES_WRONG));
        }
        return complaints;
    }

    /** It ends when what was left has passed since the clocks went on: never before, and soon after. */
    private boolean leaseIsRight() {
        return seen.ended().isPresent()
                && !isOverAtOnce()
                && seen.ended().get() <= seen.begun() + departure.left() + SLACK;
    }

    /** What the machine took to start the program is no part of the lease where its clock did not go on. */
    private boolean isOverAtOnce() {
        return seen.ended().get() < seen.launched() + departure.left() || !clockWentOn();
    }

    /** From where it was saved, at some moment between the program's start and its first line. */
    private boolean clockWentOn() {
        long since = seen.clock() - departure.monotonic();
        return since >= 0 && since <= seen.begun() - seen.launched();
    }

    String lease() {
        if (seen.ended().isEmpty()) {
            return "the lease has " + seconds(departure.state().deadline() - seen.clock()) + " left";
        }
        long after = seen.ended().get() - seen.begun();
        return isOverAtOnce() ? "the lease is over at once" : "the lease ends after " + seconds(after);
    }

    /** It runs as often as is due while the lease lasts, and never more often than fell due since it left host A. */
    private boolean taskIsRight() {
        long ran = 0;
        for (int i = 0; i < seen.runs().size(); i++) {
            ran += seen.runs().get(i);
            long due = (seen.ranAt().get(i) - seen.launched() + departure.late()) / Worker.PERIOD + 1;
            if (ran > due) {
                return false;
            }
        }
        State state = departure.state();
        return ran > 0 && ran >= (state.deadline() - state.nextRun()) / Worker.PERIOD;
    }

    String task() {
        long most = seen.runs().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return "the task does not run";
        }
        return taskIsRight()
                ? "the task runs every half second"
                : String.format(Locale.ROOT, "%,d late runs come in one burst", most);
    }

    /** As the outcome ought to be: wrong without the clocks, right with them. */
    String marked() {
        String mark = complaints().isEmpty() ? "ok" : "WRONG";
        return lease() + ", " + task() + "   " + mark;
    }

    static String seconds(long nanos) {
        return nanos < DAY
                ? String.format(Locale.ROOT, "%.2f s", nanos / 1e9)
                : String.format(Locale.ROOT, "%.1f days", (double) nanos / DAY);
    }
}
