package dev.timens.it.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The cells of one program: checks, each on a thread of its own, many at once. Each prints one line,
 * {@code name OK detail} or {@code name WRONG detail}; one that hangs is WRONG.
 */
public final class Cells {
    /**
     * How long to wait after the last of a group's cells that was over: far beyond what a cell needs on a loaded machine.
     * Negative controls, whose cells hang, shorten it.
     */
    private static final long PATIENCE_MILLIS = Long.getLong("cells.patience.millis", 60_000);

    /** Patience is counted in steps, not by the clock: a machine that stands still uses up one step, however long. */
    private static final long STEP_MILLIS = 10;

    private final List<Cell> cells = new ArrayList<>();

    /**
     * Adds a cell.
     *
     * @param name without blanks
     */
    public void add(String name, ThreadKind kind, Check check) {
        cells.add(new Cell(name, kind, check));
    }

    /** Adds a cell that runs on a platform thread. */
    public void add(String name, Check check) {
        add(name, ThreadKind.PLATFORM, check);
    }

    /** Runs the cells added since the last call, in groups of the given size. */
    public void run(int atOnce) {
        for (int from = 0; from < cells.size(); from += atOnce) {
            List<Cell> group = cells.subList(from, Math.min(from + atOnce, cells.size()));
            group.forEach(Cell::start);
            await(group);
            group.forEach(Cell::print);
        }
        cells.clear();
    }

    /** Runs the cells added since the last call, one after the other. */
    public void runEach() {
        run(1);
    }

    private static void await(List<Cell> group) {
        long over = 0;
        long waited = 0;
        for (Cell cell : group) {
            while (!cell.isOverAfter(STEP_MILLIS) && waited < PATIENCE_MILLIS) {
                long now = group.stream().filter(each -> each.task.isDone()).count();
                waited = now > over ? 0 : waited + STEP_MILLIS;
                over = now;
            }
        }
    }

    private static final class Cell {
        private final String name;
        private final ThreadKind kind;
        private final FutureTask<String> task;

        Cell(String name, ThreadKind kind, Check check) {
            this.name = name;
            this.kind = kind;
            this.task = new FutureTask<>(() -> verdict(check));
        }

        void start() {
            kind.start(name, task);
        }

        /** Whether it is over; waits so long for it. */
        boolean isOverAfter(long millis) {
            return verdictAfter(millis) != null;
        }

        void print() {
            String verdict = verdictAfter(0);
            String said = verdict == null ? "WRONG not over after " + PATIENCE_MILLIS + " ms" : verdict;
            System.out.println(name + " " + said.replace('\n', ' '));
        }

        /** Null if it is not over. */
        private String verdictAfter(long millis) {
            try {
                return task.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return null;
            } catch (InterruptedException | ExecutionException e) {
                return "WRONG " + e;
            }
        }

        private static String verdict(Check check) {
            try {
                return "OK " + check.run();
            } catch (Throwable e) {
                StackTraceElement[] trace = e.getStackTrace();
                return "WRONG " + e + (trace.length > 0 ? " at " + trace[0] : "");
            }
        }
    }
}
