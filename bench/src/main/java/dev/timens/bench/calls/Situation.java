package dev.timens.bench.calls;

import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import java.util.ArrayList;
import java.util.List;

/** A state of the JVM and of the calling thread in which a call is measured. */
enum Situation {
    RAW("raw, no agent", null, Place.NOWHERE, false),
    IDLE("idle: no namespace", "", Place.NOWHERE, false),
    UNIFORM("uniform: whole JVM shifted", Situation.SHIFTED, Place.NOWHERE, false),
    OUTSIDE("full, thread outside", "", Place.OUTSIDE, false),
    INSIDE("full, thread inside", "", Place.INSIDE, false),
    CROWDED("full, inside one of 10,000", "", Place.CROWDED, false),
    RAW_VIRTUAL("raw, virtual thread", null, Place.NOWHERE, true),
    OUTSIDE_VIRTUAL("full, virtual outside", "", Place.OUTSIDE, true),
    INSIDE_VIRTUAL("full, virtual inside", "", Place.INSIDE, true);

    private static final String SHIFTED = "realtime=+31d,monotonic=+2h,log=quiet";

    private final String label;
    private final String agentOptions;
    private final String place;
    private final boolean virtual;

    /** @param agentOptions null for no agent */
    Situation(String label, String agentOptions, String place, boolean virtual) {
        this.label = label;
        this.agentOptions = agentOptions;
        this.place = place;
        this.virtual = virtual;
    }

    String label() {
        return label;
    }

    /** A value of {@link Place#where}. */
    String place() {
        return place;
    }

    boolean isPossibleOn(Jdk jdk) {
        return !virtual || jdk.hasVirtualThreads();
    }

    /** What this is compared with: the same kind of thread without the agent. */
    Situation raw() {
        return virtual ? RAW_VIRTUAL : RAW;
    }

    boolean isRaw() {
        return this == raw();
    }

    List<String> jvmOptions(Jars jars) {
        List<String> options = new ArrayList<>();
        if (virtual) {
            options.add("-Djmh.executor=VIRTUAL");
        }
        if (agentOptions != null) {
            options.add(jars.attach(agentOptions));
        }
        return options;
    }
}
