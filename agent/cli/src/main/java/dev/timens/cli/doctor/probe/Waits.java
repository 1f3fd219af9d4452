package dev.timens.cli.doctor.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waits until an absolute time. Repeated with times that are over, or for tasks that are withdrawn. */
final class Waits {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition NEVER = LOCK.newCondition();
    private static final Timer TIMER = new Timer("timens-doctor", true);
    private static final long FOR_ONE = 20;

    /** Two threads are woken, one after the other. */
    private static final long FOR_TWO = 60;

    private static final Date FAR = new Date(Long.MAX_VALUE / 2);
    private static final MethodHandle UNSAFE_PARK = unsafePark();

    private Waits() {}

    static List<Kind> all() {
        List<Kind> all = new ArrayList<>(List.of(
                wait("LockSupport.parkUntil(long)", LockSupport::parkUntil),
                wait("LockSupport.parkUntil(Object, long)", deadline -> LockSupport.parkUntil(LOCK, deadline)),
                wait("Condition.awaitUntil(Date)", Waits::awaitUntil),
                new Wait("Timer.schedule(TimerTask, Date)", FOR_TWO, Waits::awaitTask, Waits::scheduleAndCancel)));
        if (UNSAFE_PARK != null) {
            all.add(wait("sun.misc.Unsafe.park(true, long)", Waits::park));
        }
        return all;
    }

    private static Kind wait(String shown, Wait.Until until) {
        return new Wait(shown, FOR_ONE, until, () -> {
            until.end(1);
            return 0;
        });
    }

    private static void awaitUntil(long deadline) throws InterruptedException {
        LOCK.lock();
        try {
            NEVER.awaitUntil(new Date(deadline));
        } finally {
            LOCK.unlock();
        }
    }

    private static void awaitTask(long deadline) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        TIMER.schedule(task(done), new Date(deadline));
        done.await();
    }

    private static void park(long deadline) throws Throwable {
        UNSAFE_PARK.invokeExact(true, deadline);
    }

    private static long scheduleAndCancel() {
        TimerTask task = task(null);
        TIMER.schedule(task, FAR);
        task.cancel();
        return TIMER.purge();
    }

    private static TimerTask task(CountDownLatch done) {
        return new TimerTask() {
            @Override
            public void run() {
                done.countDown();
            }
        };
    }

    /** Null in an image without the module jdk.unsupported, and where a JDK has removed the method. */
    private static MethodHandle unsafePark() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field only = type.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            MethodType park = MethodType.methodType(void.class, boolean.class, long.class);
            return MethodHandles.lookup().findVirtual(type, "park", park).bindTo(only.get(null));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
