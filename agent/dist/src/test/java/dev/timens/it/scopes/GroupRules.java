package dev.timens.it.scopes;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Where threads of bound groups are. */
public final class GroupRules {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

    private GroupRules() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        cells.add("new-group", () -> in(A.namespace().newThreadGroup("new"), A::check));
        cells.add("bound-group", () -> in(boundToA(), A::check));
        cells.add("subgroup", () -> in(new ThreadGroup(new ThreadGroup(boundToA(), "middle"), "sub"), A::check));
        cells.add("subgroup-of-its-own", GroupRules::subgroupOfItsOwn);
        cells.add("creator-in-a-scope", () -> B.namespace().call(() -> in(boundToA(), A::check)));
        cells.add("child-in-the-same-group", () -> in(boundToA(), () -> GroupRules.inSameGroup(A)));
        cells.add(
                "child-of-a-scope-in-the-same-group",
                () -> in(boundToA(), () -> B.namespace().run(() -> GroupRules.inSameGroup(B))));
        cells.add("child-in-a-group-that-is-not-bound", GroupRules::inGroupNotBound);
        cells.add("bound-between-making-and-starting", GroupRules::boundLate);
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("scope-on-a-thread-of-the-group:" + kind, () -> in(boundToA(), () -> scopeInside(kind)));
        }
        cells.add("daemon-group", GroupRules::daemonGroup);
        cells.run(64);
    }

    private static ThreadGroup boundToA() {
        ThreadGroup group = new ThreadGroup("bound to A");
        A.namespace().bind(group);
        return group;
    }

    /** Runs the task on a new thread of the group, which the calling thread makes. */
    private static String in(ThreadGroup group, Runnable task) {
        FutureTask<Void> running = new FutureTask<>(task, null);
        new Thread(group, running, "in " + group.getName()).start();
        try {
            running.get();
        } catch (Exception e) {
            throw new AssertionError(e.getCause());
        }
        return "read where it should";
    }

    private static void inSameGroup(Home expected) {
        in(Thread.currentThread().getThreadGroup(), expected::check);
    }

    private static String subgroupOfItsOwn() {
        ThreadGroup outer = boundToA();
        ThreadGroup inner = new ThreadGroup(outer, "inner");
        B.namespace().bind(inner);
        in(inner, B::check);
        in(inner, () -> in(outer, A::check));
        return in(outer, () -> in(inner, B::check));
    }

    private static String inGroupNotBound() {
        ThreadGroup notBound = new ThreadGroup("not bound");
        return in(boundToA(), () -> in(notBound, OUTSIDE::check));
    }

    private static String boundLate() throws Exception {
        ThreadGroup group = new ThreadGroup("bound late");
        FutureTask<Void> task = new FutureTask<>(A::check, null);
        Thread thread = new Thread(group, task);
        A.namespace().bind(group);
        thread.start();
        task.get();
        return "read where it should";
    }

    private static void scopeInside(ThreadKind kind) {
        A.check();
        FutureTask<Void> inB = new FutureTask<>(B::check, null);
        FutureTask<Void> inA = new FutureTask<>(A::check, null);
        B.namespace().run(() -> kind.start("in B", inB));
        kind.start("in A", inA);
        try {
            inB.get();
            inA.get();
        } catch (Exception e) {
            throw new AssertionError(e.getCause());
        }
        A.check();
    }

    /** As {@code ThreadGroup.setDaemon} says: up to JDK 18 it is destroyed with its last thread. */
    @SuppressWarnings({"deprecation", "removal"})
    private static String daemonGroup() throws Exception {
        ThreadGroup group = A.namespace().newThreadGroup("daemon");
        if (!group.isDaemon() || group.getParent() != Thread.currentThread().getThreadGroup()) {
            throw new AssertionError(group + " below " + group.getParent());
        }
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = new Thread(group, latch::countDown);
        thread.start();
        thread.join();
        if (Runtime.version().feature() > 18) {
            return in(group, A::check);
        }
        return Refusal.of(IllegalThreadStateException.class, () -> new Thread(group, latch::countDown));
    }
}
