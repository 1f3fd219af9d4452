package dev.timens.it.foreign;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Makes a namespace after the other agent has seen the dispatcher once, and reads the clocks in it. */
public final class ReadInNamespace {
    private ReadInNamespace() {}

    public static void main(String[] arguments) throws Exception {
        ForeignAgent.retransformDispatcher();
        TimeNamespace moved = TimeNamespace.builder("moved")
                .offset(ClockId.MONOTONIC, "+5h")
                .offset(ClockId.REALTIME, "-20d")
                .create();
        moved.run(() -> ReadInEachPhase.print("inside"));
        moved.run(() -> ReadInEachPhase.print("inside"));
        ReadInEachPhase.print("outside");
    }
}
