package dev.timens.it.scopes;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Groups that cannot be bound, and what is said then. */
public final class GroupRefusals {
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

    private GroupRefusals() {}

    public static void main(String[] args) {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        Cells cells = new Cells();
        cells.add("bound-to-the-same-again", GroupRefusals::sameAgain);
        cells.add("bound-to-another", GroupRefusals::another);
        cells.add("bound-by-two-at-once", GroupRefusals::twoAtOnce);
        cells.add("threads-run-already", GroupRefusals::threadsRun);
        cells.add("threads-of-a-subgroup-run-already", GroupRefusals::threadsOfSubgroupRun);
        cells.add("main", () -> refused(IllegalStateException.class, main, "'main'"));
        cells.add("root", () -> refused(IllegalArgumentException.class, main.getParent(), "'system'", "JVM"));
        cells.add(
                "innocuous", () -> refused(IllegalArgumentException.class, innocuous(main), "'InnocuousThreadGroup'"));
        cells.add(
                "null",
                () -> Refusal.of(NullPointerException.class, () -> A.namespace().bind(null), "group"));
        cells.runEach();
    }

    private static String refused(Class<? extends Exception> type, ThreadGroup group, String... parts) {
        return Refusal.of(type, () -> A.namespace().bind(group), parts);
    }

    private static String sameAgain() {
        ThreadGroup group = new ThreadGroup("same");
        A.namespace().bind(group);
        A.namespace().bind(group);
        return "nothing happens";
    }

    private static String another() {
        ThreadGroup group = new ThreadGroup("bound");
        B.namespace().bind(group);
        return refused(IllegalStateException.class, group, "'bound'", "'B'", "'A'");
    }

    /** One of them is refused, every time. A loaded machine takes long to let the two meet, and does it less often. */
    private static String twoAtOnce() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor(task -> ThreadKind.PLATFORM.unstarted("other", task));
        CyclicBarrier start = new CyclicBarrier(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (int round = 0; round < 2_000 && System.nanoTime() - end < 0 || round == 0; round++) {
            ThreadGroup group = new ThreadGroup("for two");
            Future<Boolean> inA = other.submit(() -> isBound(start, A, group));
            boolean inB = isBound(start, B, group);
            if (inA.get() == inB) {
                throw new AssertionError("round " + round + ": both are " + (inB ? "bound" : "refused"));
            }
        }
        other.shutdown();
        return "one is refused";
    }

    private static boolean isBound(CyclicBarrier start, Home home, ThreadGroup group) throws Exception {
        start.await();
        try {
            home.namespace().bind(group);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static String threadsRun() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("has threads");
        return refusedWhileRunning(group, group);
    }

    private static String threadsOfSubgroupRun() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("has threads");
        return refusedWhileRunning(group, new ThreadGroup(group, "below"));
    }

    private static String refusedWhileRunning(ThreadGroup bound, ThreadGroup of) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(of, () -> await(end), "early bird");
        thread.start();
        String said = refused(IllegalStateException.class, bound, "'has threads'", "'early bird'");
        end.countDown();
        thread.join();
        // Nothing was changed by that.
        B.namespace().bind(bound);
        return said;
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ThreadGroup innocuous(ThreadGroup main) {
        ThreadGroup[] groups = new ThreadGroup[20];
        int count = main.getParent().enumerate(groups, false);
        for (int i = 0; i < count; i++) {
            if (groups[i].getName().equals("InnocuousThreadGroup")) {
                return groups[i];
            }
        }
        throw new AssertionError("there is none");
    }
}
