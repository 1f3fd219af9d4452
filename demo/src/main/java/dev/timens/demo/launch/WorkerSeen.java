package dev.timens.demo.launch;

import dev.timens.demo.lease.Says;
import dev.timens.demo.timeline.Scale;
import dev.timens.demo.timeline.Strip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the host sees of a worker, in nanoseconds of the host's clock. */
final class WorkerSeen {
    private final long launched;
    private final List<Long> ranAt = new ArrayList<>();
    private final List<Long> runs = new ArrayList<>();
    private long begun;
    private long clock;
    private Optional<Long> ended = Optional.empty();
    private long lastSeen;

    /** @param launched when it was started */
    WorkerSeen(long launched) {
        this.launched = launched;
    }

    /** Listens until the lease has ended, or until this long after it has begun, in nanoseconds. */
    void watch(Conversation worker, long atMost, boolean untilTheEnd)
            throws InterruptedException, IOException, StoryFailed {
        note(worker.hear());
        boolean goesOn = true;
        while (goesOn) {
            Optional<Conversation.Heard> heard = worker.hearUntil(begun + atMost);
            heard.ifPresent(this::note);
            goesOn = heard.isPresent() && !(untilTheEnd && ended.isPresent());
        }
        lastSeen = System.nanoTime();
    }

    /** Tells the worker to end, and listens until its state is saved. Returns what its clock showed then. */
    long end(Conversation worker) throws InterruptedException, IOException, StoryFailed {
        worker.say("end");
        Conversation.Heard heard = worker.hear();
        while (!heard.text().startsWith(Says.SAVED.name())) {
            note(heard);
            heard = worker.hear();
        }
        return Long.parseLong(heard.text().split(" ")[1]);
    }

    void note(Conversation.Heard heard) {
        String[] words = heard.text().split(" ");
        long at = heard.at().monotonic();
        lastSeen = at;
        switch (Says.valueOf(words[0])) {
            case BEGUN -> {
                begun = at;
                clock = Long.parseLong(words[1]);
            }
            case RAN -> {
                ranAt.add(at);
                runs.add(Long.parseLong(words[1]));
            }
            case ENDED -> ended = Optional.of(at);
            case SAVED -> throw new IllegalStateException("It was not told to save its state.");
        }
    }

    long launched() {
        return launched;
    }

    long begun() {
        return begun;
    }

    /** What its own clock showed when it began. */
    long clock() {
        return clock;
    }

    /** When the lease ended. */
    Optional<Long> ended() {
        return ended;
    }

    long watched() {
        return lastSeen - begun;
    }

    /** How often the task ran, each time one right after the other. */
    List<Long> runs() {
        return runs;
    }

    /** When. */
    List<Long> ranAt() {
        return ranAt;
    }

    String leaseRow(Scale scale) {
        return Strip.bar(ended.orElse(lastSeen) - begun, scale) + (ended.isPresent() ? "" : ">");
    }

    String taskRow(Scale scale, int columns) {
        List<Long> moments = ranAt.stream().map(at -> at - begun).toList();
        List<Character> marks =
                runs.stream().map(count -> count > 1000 ? '#' : '|').toList();
        return Strip.marks(moments, marks, scale, columns);
    }
}
