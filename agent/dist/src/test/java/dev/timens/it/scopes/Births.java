package dev.timens.it.scopes;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.Home;
import dev.timens.it.cells.ThreadKind;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** A thread is where it was made, for as long as it lives. */
public final class Births {
    private static final Home OUTSIDE = Home.outside();
    private static final Home A = Home.made("A", Duration.ofDays(10));
    private static final Home B = Home.made("B", Duration.ofHours(-5));

    private Births() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (ThreadKind kind : ThreadKind.available()) {
            cells.add("made-and-started-inside:" + kind, () -> madeAndStarted(kind));
            cells.add("outlives-the-scope:" + kind, () -> outlives(kind));
            cells.add("started-after-the-scope:" + kind, () -> startedAfter(kind));
            cells.add("made-before-the-scope:" + kind, () -> madeBefore(kind));
            cells.add("started-in-another:" + kind, () -> startedInAnother(kind));
            cells.add("grandchild:" + kind, () -> grandchild(kind));
            cells.add("without-inheriting:" + kind, () -> withoutInheriting(kind));
        }
        cells.add("timer-thread", Births::timerThread);
        cells.run(64);
    }

    private static FutureTask<Void> checking(Home home) {
        return new FutureTask<>(home::check, null);
    }

    private static String done(FutureTask<Void> task) throws Exception {
        task.get();
        OUTSIDE.check();
        return "read where it should";
    }

    private static String madeAndStarted(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(A);
        A.namespace().run(() -> kind.start("in A", task));
        return done(task);
    }

    private static String outlives(ThreadKind kind) throws Exception {
        FutureTask<Void> scopeEnded = new FutureTask<>(() -> null);
        FutureTask<Void> task = new FutureTask<>(() -> {
            scopeEnded.get();
            A.check();
            return null;
        });
        A.namespace().run(() -> kind.start("in A", task));
        scopeEnded.run();
        return done(task);
    }

    private static String startedAfter(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(A);
        A.namespace().call(() -> kind.unstarted("in A", task)).start();
        return done(task);
    }

    private static String madeBefore(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(OUTSIDE);
        Thread thread = kind.unstarted("outside", task);
        A.namespace().run(thread::start);
        return done(task);
    }

    private static String startedInAnother(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(A);
        Thread thread = A.namespace().call(() -> kind.unstarted("in A", task));
        B.namespace().run(thread::start);
        return done(task);
    }

    private static String grandchild(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(A);
        Callable<Thread> child = () -> ThreadKind.PLATFORM.start("child", () -> kind.start("grandchild", task));
        A.namespace().call(child);
        return done(task);
    }

    private static String withoutInheriting(ThreadKind kind) throws Exception {
        FutureTask<Void> task = checking(A);
        A.namespace().run(() -> kind.withoutInheriting("in A", task).start());
        return done(task);
    }

    private static String timerThread() throws Exception {
        FutureTask<Void> task = checking(A);
        Timer timer = A.namespace().call(() -> new Timer(true));
        TimerTask inA = new TimerTask() {
            @Override
            public void run() {
                task.run();
            }
        };
        B.namespace().run(() -> timer.schedule(inA, 0));
        return done(task);
    }
}
