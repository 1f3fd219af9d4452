package dev.timens.it.tasks;

import dev.timens.it.cells.Home;
import dev.timens.it.places.AgentPresence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Where a task is submitted from. Without the agent, everything that is looked at fails. */
public enum Submitter {
    /** Threads that never entered anything. */
    NONE(null),
    A(Duration.ofHours(1)),
    B(Duration.ofHours(-2)),
    C(Duration.ofDays(400));

    private final Duration step;

    Submitter(Duration step) {
        this.step = step;
    }

    /** Calls a task here, on a thread that is nowhere. */
    public <T> T call(Callable<T> task) throws Exception {
        return this == NONE || !AgentPresence.isAttached()
                ? task.call()
                : home().namespace().call(task);
    }

    /** Every clock of the calling thread must be this place's. */
    public void check() {
        home().check();
    }

    /** The next one, round and round. */
    public Submitter other() {
        return values()[(ordinal() + 1) % values().length];
    }

    private Home home() {
        return Homes.MADE.get(this);
    }

    private static final class Homes {
        static final Map<Submitter, Home> MADE = new EnumMap<>(Submitter.class);

        static {
            for (Submitter submitter : values()) {
                MADE.put(
                        submitter,
                        submitter.step == null ? Home.outside() : Home.made(submitter.name(), submitter.step));
            }
        }
    }
}
