package dev.timens.it.scopes;

import dev.timens.TimeNamespace;
import dev.timens.it.cells.ThreadKind;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Does what is refused, and prints what is said: lines {@code name exception: message}. */
public final class Refusals {
    private interface Mistake {
        void make() throws Exception;
    }

    private Refusals() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespace a = TimeNamespace.builder("A").create();
        TimeNamespace b = TimeNamespace.builder("B").create();
        print("name-null", () -> TimeNamespace.builder(null));
        print("name-empty", () -> TimeNamespace.builder(""));
        print("name-blank", () -> TimeNamespace.builder(" \t"));
        print("name-of-two-lines", () -> TimeNamespace.builder("we\nird"));
        print("name-twice", () -> TimeNamespace.builder("A").create());
        arguments(a);
        scopes(a, b);
        groups(a, b);
        System.exit(0);
    }

    private static void print(String name, Mistake mistake) {
        try {
            mistake.make();
            System.out.println(name + " accepted");
        } catch (Exception e) {
            System.out.println(name + " " + e.getClass().getSimpleName() + ": " + e.getMessage() + cause(e.getCause()));
        }
    }

    private static String cause(Throwable cause) {
        return cause == null
                ? ""
                : " <- " + cause.getMessage() + " " + cause.getStackTrace()[0].getClassName() + " .. "
                        + cause.getStackTrace()[cause.getStackTrace().length - 1].getMethodName();
    }

    private static void arguments(TimeNamespace a) {
        print("wrap-runnable-null", () -> a.wrap((Runnable) null));
        print("wrap-callable-null", () -> a.wrap((Callable<String>) null));
        print("run-null", () -> a.run(null));
        print("call-null", () -> a.call(null));
        print("executor-null", () -> a.executor((Executor) null));
        print("bind-null", () -> a.bind(null));
        print("group-name-null", () -> a.newThreadGroup(null));
        print("save-null", () -> a.save(null));
    }

    private static void scopes(TimeNamespace a, TimeNamespace b) throws Exception {
        print("scope-out-of-order", () -> {
            TimeNamespace.Scope inA = a.enter();
            b.enter();
            TimeNamespace.host().enter();
            inA.close();
        });
        try (TimeNamespace.Scope inA = a.enter()) {
            closeOn(new Thread(() -> print("scope-on-another-thread", inA::close), "other"));
            for (ThreadKind kind : ThreadKind.available()) {
                if (kind == ThreadKind.VIRTUAL) {
                    closeOn(kind.unstarted("", () -> print("scope-on-a-virtual-thread", inA::close)));
                }
            }
        }
    }

    private static void closeOn(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }

    private static void groups(TimeNamespace a, TimeNamespace b) throws Exception {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        print("group-main", () -> a.bind(main));
        print("group-system", () -> a.bind(main.getParent()));
        ThreadGroup bound = new ThreadGroup("bound");
        a.bind(bound);
        print("group-bound-again", () -> a.bind(bound));
        print("group-bound-to-another", () -> b.bind(bound));
        running(a, 1);
        running(a, 7);
        for (ThreadKind kind : ThreadKind.available()) {
            if (kind == ThreadKind.VIRTUAL) {
                FutureTask<ThreadGroup> group =
                        new FutureTask<>(() -> Thread.currentThread().getThreadGroup());
                kind.start("virtual", group);
                print("group-of-virtual-threads", () -> a.bind(group.get()));
            }
        }
        ThreadGroup destroyed = a.newThreadGroup("gone");
        Thread last = new Thread(destroyed, () -> {});
        last.start();
        last.join();
        print("group-destroyed", () -> b.bind(destroyed));
    }

    private static void running(TimeNamespace a, int threads) throws InterruptedException {
        ThreadGroup group = new ThreadGroup("busy");
        ThreadGroup below = new ThreadGroup(group, "below");
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(threads == 1 ? below : group, () -> await(end), "worker-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        print("group-of-" + threads + "-running", () -> a.bind(group));
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
