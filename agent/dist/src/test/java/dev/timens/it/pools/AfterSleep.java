package dev.timens.it.pools;

import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The first that waits is a thread of the given kind: some JDKs make a pool of their own for that. */
public final class AfterSleep {
    private AfterSleep() {}

    public static void main(String[] args) throws Exception {
        Home home = Home.made("A", Duration.ofDays(10));
        ThreadKind.valueOf(args[0]).start("sleeps", AfterSleep::sleep).join();
        ExecutorService pool = home.namespace().call(() -> Executors.newFixedThreadPool(1));
        long ahead = pool.submit(System::nanoTime).get() - System.nanoTime();
        System.out.println(TimeUnit.NANOSECONDS.toHours(ahead) + " hours ahead");
        pool.shutdown();
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
