package dev.timens.it.laziness;

import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;

/** An agent that uses the JDK as if it were alone. */
public final class CarelessAgent {
    private CarelessAgent() {}

    public static void premain(String argument) {
        TimeZone.getDefault();
        ForkJoinPool.commonPool();
    }
}
