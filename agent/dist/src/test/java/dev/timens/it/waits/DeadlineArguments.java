package dev.timens.it.waits;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Check;
import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** Arguments are judged as the caller gave them, not as they are converted. */
public final class DeadlineArguments {
    private DeadlineArguments() {}

    public static void main(String[] args) throws Exception {
        Cells cells = Plan.cells();
        addForEachCaller(
                cells, "Timer.schedule(before-the-epoch)", refused((timer, date) -> timer.schedule(task(), date)));
        addForEachCaller(
                cells,
                "Timer.schedule(before-the-epoch,period)",
                refused((timer, date) -> timer.schedule(task(), date, 1000)));
        addForEachCaller(
                cells,
                "Timer.scheduleAtFixedRate(before-the-epoch)",
                refused((timer, date) -> timer.scheduleAtFixedRate(task(), date, 1000)));
        addForEachCaller(cells, "Timer.schedule(5)", () -> runs(5));
        addForEachCaller(cells, "Timer.schedule(0)", () -> runs(0));
        addForEachCaller(cells, "LockSupport.parkUntil(before-the-epoch)", () -> {
            LockSupport.parkUntil(-1);
            LockSupport.parkUntil(Long.MIN_VALUE);
            return "returns";
        });
        addForEachCaller(cells, "Condition.awaitUntil(before-the-epoch)", () -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            if (condition.awaitUntil(new Date(-1)) || condition.awaitUntil(new Date(Long.MIN_VALUE))) {
                throw new AssertionError("returned true: not over");
            }
            return "returns false";
        });
        cells.run(64);
    }

    private static void addForEachCaller(Cells cells, String name, Check check) {
        for (Place caller : Plan.places()) {
            cells.add(name + ":" + caller, () -> Plan.in(caller, check));
        }
    }

    private static Check refused(BiConsumer<Timer, Date> scheduling) {
        return () -> {
            Timer timer = new Timer(true);
            try {
                scheduling.accept(timer, new Date(-1));
            } catch (IllegalArgumentException e) {
                if (e.getMessage().equals("Illegal execution time.")) {
                    return e.toString();
                }
                throw e;
            } finally {
                timer.cancel();
            }
            throw new AssertionError("accepted");
        };
    }

    private static String runs(long millis) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Timer timer = new Timer(true);
        timer.schedule(task(ran), new Date(millis));
        ran.await();
        timer.cancel();
        return "ran";
    }

    private static TimerTask task() {
        return task(new CountDownLatch(1));
    }

    private static TimerTask task(CountDownLatch ran) {
        return new TimerTask() {
            @Override
            public void run() {
                ran.countDown();
            }
        };
    }
}
