package dev.timens.it.kernel;

import dev.timens.it.cells.ThreadKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * Prints what each road to a clock shows, a line each: nanoseconds for monotonic and boottime, milliseconds for
 * realtime. And what it is: its process, arguments and input.
 */
public final class ReadInside {
    private ReadInside() {}

    public static void main(String[] arguments) throws Exception {
        print("monotonic main", System.nanoTime());
        for (ThreadKind kind : ThreadKind.available()) {
            FutureTask<Long> reading = new FutureTask<>(System::nanoTime);
            kind.start("reader", reading);
            print("monotonic " + kind + " thread", reading.get());
        }
        ExecutorService pool = Executors.newFixedThreadPool(1);
        print("monotonic pool", pool.submit((Callable<Long>) System::nanoTime).get());
        print("boottime /proc/uptime", uptime(Files.readString(Path.of("/proc/uptime"))));
        print("boottime child", uptime(child()));
        print(
                "boottime child of a pool's thread",
                pool.submit(() -> uptime(child())).get());
        pool.shutdown();
        print("realtime Instant.now", Instant.now().toEpochMilli());
        print(
                "started ProcessHandle",
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli());
        print("started RuntimeMXBean", ManagementFactory.getRuntimeMXBean().getStartTime());
        print("up RuntimeMXBean", ManagementFactory.getRuntimeMXBean().getUptime());
        print("pid", ProcessHandle.current().pid());
        System.out.println("arguments=" + Arrays.asList(arguments));
        System.out.println("input=" + new String(System.in.readAllBytes()).trim());
    }

    private static void print(String name, long value) {
        System.out.println(name + "=" + value);
    }

    private static String child() throws IOException, InterruptedException {
        Process cat = new ProcessBuilder("cat", "/proc/uptime").start();
        String said = new String(cat.getInputStream().readAllBytes());
        cat.waitFor();
        return said;
    }

    /** The kernel writes hundredths of a second. */
    private static long uptime(String text) {
        return Duration.ofMillis(
                        10 * Long.parseLong(text.substring(0, text.indexOf(' ')).replace(".", "")))
                .toNanos();
    }
}
