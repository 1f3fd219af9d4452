package dev.timens.it.stress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Uses thousands of namespaces in each of several ways, drops them, and looks for those the heap still has, and for what
 * the agent keeps of them. With the property {@code dropped.held} the program itself holds them: then they must be found.
 */
public final class DroppedNamespaces {
    private static final int MADE = Integer.getInteger("dropped.made", 7000);

    /** What the last use may leave behind, in a frame or a register of a thread that has not moved on. */
    private static final int LEFT_OVER = 4;

    /** Collections that free nothing more. */
    private static final int TRIES = Integer.getInteger("dropped.tries", 100);

    private static final List<TimeNamespace> HELD = Boolean.getBoolean("dropped.held") ? new ArrayList<>() : null;

    private DroppedNamespaces() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        cells.add("scopes", () -> collected(Uses::enter));
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("threads:" + kind, () -> collected(namespace -> Uses.startThread(namespace, kind)));
        }
        cells.add("groups", () -> collected(Uses::startThreadInGroup));
        cells.add(
                "wrapped-tasks",
                () -> collected(namespace -> namespace.wrap(() -> {}).run()));
        cells.add("pools", () -> collected(Uses::startPool));
        cells.add("scheduled-pools", () -> collected(Uses::startScheduledPool));
        cells.add("fork-join-pools", () -> collected(Uses::startForkJoinPool));
        cells.add("dropped-pools", () -> collected(Uses::dropPool));
        cells.add("common-pool", () -> collected(Uses::submitToCommonPool));
        cells.add("streams", () -> collected(Uses::stream));
        cells.add("chains", () -> collected(Uses::chain));
        cells.add("delays", () -> collected(Uses::delay));
        cells.add("timeouts", () -> collected(Uses::timeOut));
        cells.add("timers", () -> collected(Uses::startTimer));
        cells.add("cancelled-tasks", () -> collected(Uses::cancel));
        cells.runEach();
    }

    private static String collected(Use use) throws Exception {
        use.use(namespace(0)); // what is made once, for all
        Map<String, Integer> before = AgentInHeap.count();
        for (int i = 0; i < MADE; i++) {
            use.use(namespace(i));
        }
        Map.Entry<String, Integer> left = Map.entry("all", MADE);
        int least = MADE;
        for (int tries = 0; left.getValue() > LEFT_OVER && tries < TRIES; tries++) {
            // That a group is gone is noticed some time after the collection, when the next namespace is made.
            Thread.sleep(50);
            namespace(0);
            left = AgentInHeap.growth(before);
            if (left.getValue() < least) { // a slow machine is still at work on what was asked for
                least = left.getValue();
                tries = 0;
            }
        }
        String verdict = left.getValue() + " of " + MADE + " are left of " + left.getKey();
        if (left.getValue() > LEFT_OVER) {
            throw new AssertionError(verdict);
        }
        return verdict;
    }

    private static TimeNamespace namespace(int number) {
        TimeNamespace namespace = TimeNamespace.builder("dropped " + number)
                .offset(ClockId.MONOTONIC, Duration.ofHours(number))
                .create();
        if (HELD != null) {
            HELD.add(namespace);
        }
        return namespace;
    }

    @FunctionalInterface
    private interface Use {
        void use(TimeNamespace namespace) throws Exception;
    }
}
