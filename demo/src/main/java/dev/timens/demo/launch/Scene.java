package dev.timens.demo.launch;

import dev.timens.demo.nodes.LockTime;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes that share a lock, each to run the same job once.
 *
 * @param skewed whether the second node's clock is ahead
 * @param both whether both nodes must come to hold the lock at once
 */
record Scene(String name, String title, boolean skewed, LockTime lockTime, boolean both) {
    static final String FIRST = "node-a";
    static final String SECOND = "node-b";

    /** Further than the lock is good for. */
    static final Offsets AHEAD = Offsets.of("+1h", "+0s");

    /** Far more than two jobs need. */
    private static final int LAST_BEAT = 50;

    /**
     * Lets the nodes take turns, a step a beat, until both have run the job.
     *
     * @param job a new one; the lock has its name
     * @param beat how long to make the picture: what comes out does not depend on it
     */
    Seen play(Conversation nodes, String job, Duration beat) throws IOException, InterruptedException, StoryFailed {
        NodeUnderWatch first = new NodeUnderWatch(FIRST, job, Offsets.NONE, nodes);
        NodeUnderWatch second = new NodeUnderWatch(SECOND, job, skewed ? AHEAD : Offsets.NONE, nodes);
        for (int step = 0; !first.isDone() || !second.isDone(); step++) {
            if (step > LAST_BEAT) {
                throw new StoryFailed("The nodes come to no end in \"" + name + "\": one cannot get the lock.");
            }
            long began = System.nanoTime();
            (step % 2 == 0 ? first : second).step(step);
            long rest = began + beat.toNanos() - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(rest, beat.toNanos() / 2));
        }
        return Seen.of(this, first.seen(), second.seen());
    }
}
