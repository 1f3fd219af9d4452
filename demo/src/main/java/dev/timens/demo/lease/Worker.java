package dev.timens.demo.lease;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code Worker <state file> <seconds of the lease>}: takes a lease and runs a task every half second, or goes on with
 * both if there is a state file. It writes its state and ends when it is told a line, or nothing more.
 */
public final class Worker {
    public static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(500);

    private final CountDownLatch told = new CountDownLatch(1);
    private final long deadline;
    private long nextRun;
    private boolean isHeld = true;

    private Worker(State state) {
        deadline = state.deadline();
        nextRun = state.nextRun();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        long now = System.nanoTime();
        State state = Files.exists(file)
                ? State.read(file)
                : new State(now + TimeUnit.SECONDS.toNanos(Long.parseLong(args[1])), now);
        say(Says.BEGUN, now);
        new Worker(state).work().write(file);
        say(Says.SAVED, System.nanoTime());
    }

    private State work() throws InterruptedException {
        Thread ear = new Thread(this::listen, "ear");
        ear.setDaemon(true);
        ear.start();
        do {
            long now = System.nanoTime();
            runWhatIsDue(now);
            if (isHeld && deadline - now <= 0) {
                isHeld = false;
                say(Says.ENDED, now);
            }
        } while (!told.await(untilNext(), TimeUnit.NANOSECONDS));
        return new State(deadline, nextRun);
    }

    /** At a fixed rate: a run that is late is made up for. */
    private void runWhatIsDue(long now) {
        long runs = 0;
        for (; nextRun - now <= 0; nextRun += PERIOD) {
            runs++; // the task
        }
        if (runs > 0) {
            say(Says.RAN, runs);
        }
    }

    private long untilNext() {
        long now = System.nanoTime();
        return isHeld ? Math.min(nextRun - now, deadline - now) : nextRun - now;
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            told.countDown();
        }
    }

    private static void say(Says what, long number) {
        System.out.println(what + " " + number);
    }
}
