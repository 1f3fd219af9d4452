package dev.timens.it.laziness;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Prints monotonic time outside and inside a namespace. Needs java.base alone. */
public final class ReadInMinimalImage {
    private ReadInMinimalImage() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(ModuleLayer.boot().modules().size() + " modules");
        System.out.println(System.nanoTime());
        System.out.println(TimeNamespace.builder("moved")
                .offset(ClockId.MONOTONIC, "+5h")
                .create()
                .call(System::nanoTime));
    }
}
