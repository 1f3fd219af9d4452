package dev.timens.it.tasks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What the common pool can do since JDK 25. By reflection: the tests are compiled for JDK 17. */
final class ScheduleKinds {
    private static final long DELAY_MILLIS = 5;

    private ScheduleKinds() {}

    static void addTo(Map<String, TaskKind> kinds) {
        ForkJoinPool common = ForkJoinPool.commonPool();
        kinds.put("externalSubmit", look -> {
            call(common, "externalSubmit", ForkJoinTask.adapt(look));
            look.await(1);
        });
        if (!(common instanceof ScheduledExecutorService)) {
            return;
        }
        // Before JDK 25, a lazy task in front of it keeps the next one from waking a worker: both may wait for ever.
        kinds.put("lazySubmit", look -> {
            call(common, "lazySubmit", ForkJoinTask.adapt(look));
            ForkJoinPool.commonPool().execute(() -> {});
            look.await(1);
        });
        ScheduledExecutorService scheduler = (ScheduledExecutorService) common;
        kinds.put("schedule", look -> get(scheduler.schedule(look, DELAY_MILLIS, TimeUnit.MILLISECONDS)));
        kinds.put(
                "schedule-callable",
                look -> get(scheduler.schedule(
                        () -> {
                            look.run();
                            return look;
                        },
                        DELAY_MILLIS,
                        TimeUnit.MILLISECONDS)));
        kinds.put(
                "scheduleAtFixedRate",
                look -> periodic(look, scheduler.scheduleAtFixedRate(look, 1, DELAY_MILLIS, TimeUnit.MILLISECONDS)));
        kinds.put(
                "scheduleWithFixedDelay",
                look -> periodic(look, scheduler.scheduleWithFixedDelay(look, 1, DELAY_MILLIS, TimeUnit.MILLISECONDS)));
        kinds.put("submitWithTimeout", look -> {
            Callable<Object> task = () -> {
                look.run();
                return look;
            };
            get(call(common, "submitWithTimeout", task, 60L, TimeUnit.SECONDS, (Consumer<Object>) late -> {}));
        });
        kinds.put("timeout-action", look -> {
            Callable<Object> task = () -> {
                look.await(1);
                return look;
            };
            Consumer<Object> action = late -> look.run();
            call(common, "submitWithTimeout", task, DELAY_MILLIS, TimeUnit.MILLISECONDS, action);
            look.await(1);
        });
    }

    private static void periodic(Look look, ScheduledFuture<?> future) throws Exception {
        try {
            look.await(4);
        } finally {
            future.cancel(false);
        }
    }

    private static void get(Object future) throws Exception {
        ((Future<?>) future).get(60, TimeUnit.SECONDS);
    }

    private static Object call(ForkJoinPool pool, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(ForkJoinPool.class.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static boolean isSupported() {
        return Runtime.version().feature() >= 20;
    }
}
