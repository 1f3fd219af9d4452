package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.demo.nodes.LockTime;
import dev.timens.demo.timeline.Scale;
import dev.timens.demo.timeline.Span;
import dev.timens.demo.timeline.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Span EARLY = new Span(0, millis(600));
    private static final Span MEANWHILE = new Span(millis(100), millis(700));
    private static final Span LATER = new Span(millis(700), millis(1300));

    @Test
    void bothAtOnceIsWrongWhereItMustNotBe() {
        assertThat(seen(false, MEANWHILE).complaints()).containsExactly("some scene, both: 0.50 s, expected never");
        assertThat(seen(true, MEANWHILE).complaints()).isEmpty();
    }

    @Test
    void neverAtOnceIsWrongWhereBothMustHoldTheLock() {
        assertThat(seen(true, LATER).complaints())
                .containsExactly("some scene, both: never, expected both to hold the lock at once");
        assertThat(seen(false, LATER).complaints()).isEmpty();
    }

    @Test
    void aClockThatIsNotAheadIsWrong() {
        HostTime before = new HostTime(NOW, 0);
        HostTime after = new HostTime(NOW.plusMillis(5), millis(5));
        Offsets ahead = Offsets.of("+1h", "+0s");

        assertThat(NodeClock.read(NOW.plusMillis(3).toString(), ahead, before, after)
                        .wrong())
                .hasValueSatisfying(wrong -> assertThat(wrong).startsWith("clock shows "));
        assertThat(NodeClock.read(NOW.plusSeconds(3600).toString(), ahead, before, after)
                        .wrong())
                .isEmpty();
        assertThat(NodeClock.read("nothing", ahead, before, after).wrong()).isPresent();
    }

    @Test
    void oneWrongReadingOfAClockIsEnough() {
        HostTime now = new HostTime(NOW, 0);
        NodeClock right = NodeClock.read(NOW.toString(), Offsets.NONE, now, now);
        NodeClock wrong = NodeClock.read(NOW.plusSeconds(1).toString(), Offsets.NONE, now, now);

        assertThat(right.or(wrong)).isEqualTo(wrong);
        assertThat(wrong.or(right)).isEqualTo(wrong);
    }

    @Test
    void thePictureFitsATerminal() {
        Seen seen = seen(false, LATER);
        Scale scale = Scale.fitting(Duration.ofNanos(seen.timeline().end()), 52);

        assertThat(seen.picture(scale, 52)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static Seen seen(boolean both, Span second) {
        Scene scene = new Scene("some scene", "some title", true, LockTime.NODE, both);
        HostTime now = new HostTime(NOW, 0);
        NodeClock clock = NodeClock.read(NOW.toString(), Offsets.NONE, now, now);
        return Seen.of(
                scene,
                new NodeSeen("node-a", clock, new Track(EARLY, List.of())),
                new NodeSeen("node-b", clock, new Track(second, List.of(millis(50)))));
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
