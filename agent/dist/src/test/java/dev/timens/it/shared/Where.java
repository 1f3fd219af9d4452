package dev.timens.it.shared;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.places.AgentPresence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Where a thread can be: both its clocks are shifted alike. Everybody uses the same three namespaces. */
enum Where {
    NONE("none", Duration.ZERO),
    AHEAD("+1h", Duration.ofHours(1)),
    BEHIND("-2h", Duration.ofHours(-2)),
    FAR_AHEAD("+400d", Duration.ofDays(400));

    private final String label;
    private final Duration offset;

    Where(String label, Duration offset) {
        this.label = label;
        this.offset = offset;
    }

    /** Those that are wanted: {@code -Dplaces=none,+1h}. */
    static List<Where> all() {
        List<String> wanted =
                List.of(System.getProperty("places", "none,+1h,-2h,+400d").split(","));
        return List.of(values()).stream()
                .filter(where -> wanted.contains(where.label))
                .toList();
    }

    /** Calls a task here, on a thread that is in no namespace. Without the agent, everything is where it is. */
    <T> T call(Callable<T> task) throws Exception {
        return this == NONE || !AgentPresence.isAttached()
                ? task.call()
                : Made.NAMESPACES.get(this).call(task);
    }

    /** How far the clocks here are ahead. */
    Duration offset() {
        return offset;
    }

    TimeNamespace namespace() {
        return Made.NAMESPACES.get(this);
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Made {
        static final Map<Where, TimeNamespace> NAMESPACES = new EnumMap<>(Where.class);

        static {
            for (Where where : values()) {
                NAMESPACES.put(
                        where,
                        where == NONE
                                ? TimeNamespace.initial()
                                : TimeNamespace.builder(where.label)
                                        .offset(ClockId.MONOTONIC, where.offset)
                                        .offset(ClockId.REALTIME, where.offset)
                                        .create());
            }
        }
    }
}
