package dev.timens.it.derived;

import dev.timens.it.cells.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Threads in all moments at once, one of each kind, and the lines that they report. */
final class Everywhere {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    private Everywhere() {}

    /** What is done by each of the threads. */
    interface Task {
        void run(Everywhere here, Moment moment, String place) throws Exception;
    }

    /** The places that the threads are: a moment and a kind of thread. */
    static List<String> places() {
        List<String> places = new ArrayList<>();
        for (Moment moment : Moment.all()) {
            for (ThreadKind kind : ThreadKind.available()) {
                places.add(moment + "/" + kind);
            }
        }
        return places;
    }

    /** Runs it to the end and prints the lines; a thread that dies leaves a line that no test expects. */
    static void run(Task task) throws InterruptedException {
        Everywhere report = new Everywhere();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(places().size());
        for (Moment moment : Moment.all()) {
            for (ThreadKind kind : ThreadKind.available()) {
                String place = moment + "/" + kind;
                moment.run(() -> threads.add(kind.start(place, () -> report.perform(task, moment, place, all))));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        report.lines.forEach(System.out::println);
    }

    void say(String cell, String verdict) {
        lines.add(cell + " " + verdict);
    }

    private void perform(Task task, Moment moment, String place, CountDownLatch all) {
        all.countDown();
        try {
            all.await();
            task.run(this, moment, place);
        } catch (Exception e) {
            say(place, "died " + e);
        }
    }
}
