package dev.timens.libraries.cases;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import reactor.core.scheduler.Schedulers;

/** Wall-clock times that libraries of the list show to their callers: they are the caller's. */
public final class ShownTimes {
    private static final Duration AHEAD = Duration.ofDays(400);

    private ShownTimes() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespace ahead =
                TimeNamespace.builder("ahead").offset(ClockId.REALTIME, AHEAD).create();
        ahead.run(() -> {
            print("reactor-now", () -> Schedulers.parallel().now(TimeUnit.MILLISECONDS));
            print("rxjava-now", () -> io.reactivex.rxjava3.schedulers.Schedulers.io()
                    .now(TimeUnit.MILLISECONDS));
            print("jetty-created", () -> new ByteArrayEndPoint().getCreatedTimeStamp());
        });
        System.exit(0);
    }

    private static void print(String name, LongSupplier shown) {
        long off = shown.getAsLong() - System.currentTimeMillis();
        boolean isCallers = Math.abs(off) < AHEAD.toMillis() / 2;
        System.out.println(name + "/ahead " + (isCallers ? "OK" : "WRONG off by " + off + " ms"));
    }
}
