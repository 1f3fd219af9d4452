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
    /** How long a group of cells may take. Far beyond its need on a loaded machine; negative controls shorten it. */
    private static final long PATIENCE_MILLIS = Long.getLong("cells.patience.millis", 15_000);

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
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            group.forEach(cell -> cell.print(end));
        }
        cells.clear();
    }

    /** Runs the cells added since the last call, one after the other. */
    public void runEach() {
        run(1);
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

        void print(long end) {
            System.out.println(name + " " + verdict(end).replace('\n', ' '));
        }

        private String verdict(long end) {
            try {
                return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return "WRONG not over after " + PATIENCE_MILLIS + " ms";
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
