package dev.timens.bench.startup.program;

import java.lang.instrument.Instrumentation;

/** The agent that timens is compared with: what the JVM does for any agent is not ours to save. */
public final class DoNothing {
    private DoNothing() {}

    public static void premain(String argument, Instrumentation instrumentation) {}
}
