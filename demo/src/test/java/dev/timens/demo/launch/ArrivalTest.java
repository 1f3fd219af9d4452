package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.demo.lease.State;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A move on a machine that stands still at times; the program left when three seconds of its lease were left. */
class ArrivalTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long SAVED = 100 * SECOND;
    private static final Departure DEPARTURE =
            new Departure(new WorkerSeen(0), new State(103 * SECOND, 99 * SECOND), SAVED);

    private final WorkerSeen seen = new WorkerSeen(0);

    @Test
    void whatWasLateBecauseTheMachineStoodStillIsRight() {
        says(1, "BEGUN " + (SAVED + SECOND / 2));
        says(1, "RAN 4");
        // One line that was said before it stood still, and one that was said after.
        says(6, "RAN 1");
        says(6, "RAN 9");
        says(6, "ENDED " + (SAVED + 6 * SECOND));

        assertThat(arrival(true).complaints()).isEmpty();
        assertThat(arrival(true).marked())
                .isEqualTo("the lease ends after 5.00 s, the task runs every half second   ok");
        assertThat(arrival(false).complaints()).hasSize(2);
    }

    @Test
    void whatIsOverAtOnceIsSoHoweverLateTheProgramStarts() {
        says(10, "BEGUN " + 30 * SAVED);
        says(10, "RAN 5802");
        says(10, "ENDED " + 30 * SAVED);

        assertThat(arrival(false).marked())
                .isEqualTo("the lease is over at once, 5,802 late runs come in one burst   ok");
        assertThat(arrival(true).complaints()).hasSize(2);
    }

    @Test
    void aLeaseThatEndsTooEarlyIsWrong() {
        says(1, "BEGUN " + (SAVED + SECOND / 2));
        says(1, "RAN 4");
        says(2, "RAN 5");
        says(2, "ENDED " + (SAVED + 2 * SECOND));

        assertThat(arrival(true).complaints())
                .anyMatch(complaint -> complaint.startsWith("host B: the lease is over at once, expected it to end"));
    }

    @Test
    void aTaskThatRunsMoreOftenThanIsDueIsWrong() {
        says(1, "BEGUN " + (SAVED + SECOND / 2));
        says(1, "RAN 4");
        says(4, "RAN 8");
        says(4, "ENDED " + (SAVED + 3 * SECOND));

        assertThat(arrival(true).complaints())
                .containsExactly("host B: 8 late runs come in one burst, expected a run every half second");
    }

    private void says(int seconds, String line) {
        seen.note(new Conversation.Heard(line, new HostTime(Instant.EPOCH, seconds * SECOND)));
    }

    private Arrival arrival(boolean restored) {
        return new Arrival("host B", restored, DEPARTURE, seen);
    }
}
