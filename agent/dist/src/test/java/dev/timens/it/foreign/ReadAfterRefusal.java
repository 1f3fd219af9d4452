package dev.timens.it.foreign;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Tries to create namespaces where the JVM refuses the switch, then prints the clocks and where it is. */
public final class ReadAfterRefusal {
    private ReadAfterRefusal() {}

    public static void main(String[] arguments) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                TimeNamespace.builder("moved").offset(ClockId.MONOTONIC, "+5h").create();
                System.out.println("created");
            } catch (IllegalStateException refused) {
                System.out.println(refused.getMessage());
            }
        }
        System.out.println("in " + TimeNamespace.current().name());
        ReadInEachPhase.print("after");
    }
}
