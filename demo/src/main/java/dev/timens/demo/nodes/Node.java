package dev.timens.demo.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;

/** A node: does what it is told, one order after the other, and says what came of it. */
final class Node implements Runnable {
    private static final Duration LOCK_AT_MOST_FOR = Duration.ofMinutes(30);

    private final String name;
    private final LockingTaskExecutor executor;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    Node(String name, DataSource database, LockTime lockTime) {
        this.name = name;
        this.executor = new DefaultLockingTaskExecutor(lockTime.provider(database, name));
    }

    void tell(Order order) {
        orders.add(order);
    }

    @Override
    public void run() {
        try {
            while (true) {
                Order order = orders.take();
                require(order.verb() == Verb.RUN, order);
                runOrSkip(order.job());
            }
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private void runOrSkip(String job) throws Throwable {
        LockConfiguration lock = new LockConfiguration(Instant.now(), job, LOCK_AT_MOST_FOR, Duration.ZERO);
        boolean ran =
                executor.executeWithLock(() -> runUntilToldToEnd(job), lock).wasExecuted();
        answer(ran ? Answer.ENDED : Answer.SKIPS);
    }

    private Void runUntilToldToEnd(String job) throws InterruptedException {
        answer(Answer.RUNS);
        Order order = orders.take();
        require(order.equals(new Order(Verb.END, job)), order);
        return null;
    }

    private void require(boolean sensible, Order order) {
        if (!sensible) {
            throw new IllegalStateException(name + " cannot do this now: " + order);
        }
    }

    private void answer(Answer answer) {
        System.out.println(name + ' ' + answer + ' ' + Instant.now());
    }
}
