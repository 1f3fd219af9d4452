package dev.timens.demo.launch;

import dev.timens.demo.nodes.Answer;
import dev.timens.demo.nodes.Verb;
import dev.timens.demo.timeline.Span;
import dev.timens.demo.timeline.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A node that is told to run its job once, and what the host sees of it.
 *
 * <p>The node has the lock from before it says so until after it is told to end. So what is noted here lies within the
 * time in which it really has it; where two such spans meet, two nodes have it.
 */
final class NodeUnderWatch {
    /** For so many beats the job is left to run. */
    private static final int JOB_BEATS = 8;

    private final String name;
    private final String job;
    private final Offsets offsets;
    private final Conversation nodes;
    private final List<Long> refusals = new ArrayList<>();
    private NodeClock clock;
    private int startedAtBeat;
    private long heldFrom;
    private Span held;
    private Answer last = Answer.SKIPS;

    NodeUnderWatch(String name, String job, Offsets offsets, Conversation nodes) {
        this.name = name;
        this.job = job;
        this.offsets = offsets;
        this.nodes = nodes;
    }

    boolean isDone() {
        return last == Answer.ENDED;
    }

    NodeSeen seen() {
        return new NodeSeen(name, clock, new Track(held, List.copyOf(refusals)));
    }

    /** Does what is due at this beat. */
    void step(int beat) throws InterruptedException, IOException, StoryFailed {
        if (last == Answer.SKIPS) {
            run(beat);
        } else if (last == Answer.RUNS && beat >= startedAtBeat + JOB_BEATS) {
            held = new Span(heldFrom, HostTime.now().monotonic());
            tell(Verb.END);
        }
    }

    private void run(int beat) throws InterruptedException, IOException, StoryFailed {
        long answered = tell(Verb.RUN).monotonic();
        if (last == Answer.RUNS) {
            startedAtBeat = beat;
            heldFrom = answered;
        } else {
            refusals.add(answered);
        }
    }

    /** Tells it, and waits for the answer: nothing else goes on meanwhile that could overtake it. */
    private HostTime tell(Verb verb) throws InterruptedException, IOException, StoryFailed {
        HostTime before = HostTime.now();
        nodes.say(name + ' ' + verb + ' ' + job);
        Conversation.Heard heard = nodes.hear();
        String[] words = heard.text().split(" ");
        if (words.length != 3 || !words[0].equals(name)) {
            throw new StoryFailed(name + " was told " + verb + ", and this came: " + heard.text());
        }
        last = Answer.valueOf(words[1]);
        NodeClock reading = NodeClock.read(words[2], offsets, before, heard.at());
        clock = clock == null ? reading : clock.or(reading);
        return heard.at();
    }
}
