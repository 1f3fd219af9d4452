package dev.timens.libraries.cases;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Vert.x: it must not say of an event loop or a worker that is busy for a moment that it is blocked. */
final class VertX {
    private static final Logger CHECKER = Logger.getLogger("io.vertx.core");

    private VertX() {}

    static List<Library> all() {
        return List.of(Library.onOthersThread("vertx-checker", VertX::checker));
    }

    private static Delay checker() {
        AtomicInteger warnings = new AtomicInteger();
        CHECKER.addHandler(new Handler() {
            @Override
            public void publish(LogRecord said) {
                if (String.valueOf(said.getMessage()).contains("blocked")) {
                    warnings.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        Vertx vertx = Vertx.vertx(patient().setBlockedThreadCheckInterval(50));
        return (millis, task) -> {
            vertx.<Void>executeBlocking(() -> sleep(millis)).onComplete(ended -> {
                sleep(millis);
                if (warnings.get() == 0) {
                    task.run();
                }
            });
        };
    }

    /** On a machine that stands still for seconds no thread is said to be blocked: minutes, where the offsets are hours. */
    static VertxOptions patient() {
        return new VertxOptions()
                .setMaxEventLoopExecuteTime(10)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MINUTES)
                .setMaxWorkerExecuteTime(10)
                .setMaxWorkerExecuteTimeUnit(TimeUnit.MINUTES);
    }

    private static Void sleep(long millis) {
        try {
            Thread.sleep(millis);
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
