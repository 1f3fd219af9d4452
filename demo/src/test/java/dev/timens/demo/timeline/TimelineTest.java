package dev.timens.demo.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Scale TEN_MILLIS = new Scale(millis(10));

    @Test
    void showsWhereBothHold() {
        Timeline timeline = timeline(span(0, 60), span(30, 80));

        assertThat(timeline.row(timeline.first(), TEN_MILLIS)).isEqualTo("===###");
        assertThat(timeline.row(timeline.second(), TEN_MILLIS)).isEqualTo("   ###==");
        assertThat(timeline.both()).isEqualTo(span(30, 60));
    }

    @Test
    void holdingOneAfterTheOtherIsNotBothEvenWithinAColumn() {
        Timeline timeline = timeline(span(0, 34), span(34, 50));

        assertThat(timeline.both().nanos()).isZero();
        assertThat(timeline.row(timeline.first(), TEN_MILLIS)).isEqualTo("====");
        assertThat(timeline.row(timeline.second(), TEN_MILLIS)).isEqualTo("   ==");
    }

    @Test
    void theShortestOverlapShows() {
        Timeline timeline = Timeline.of(
                new Track(new Span(0, millis(30)), List.of()),
                new Track(new Span(millis(30) - 1, millis(50)), List.of()));

        assertThat(timeline.row(timeline.first(), TEN_MILLIS)).isEqualTo("==#");
        assertThat(timeline.row(timeline.second(), TEN_MILLIS)).isEqualTo("  #==");
    }

    @Test
    void showsRefusals() {
        Track second = new Track(span(60, 80), List.of(millis(10), millis(35)));
        Timeline timeline = Timeline.of(new Track(span(0, 50), List.of()), second);

        assertThat(timeline.row(timeline.second(), TEN_MILLIS)).isEqualTo(" x x  ==");
    }

    @Test
    void beginsWithTheFirstThingThatIsOnIt() {
        long reading = -millis(5_000_000);
        Timeline timeline = Timeline.of(
                new Track(span(0, 20), List.of()).since(reading), new Track(span(40, 60), List.of()).since(reading));

        assertThat(timeline.first().held()).isEqualTo(span(0, 20));
        assertThat(timeline.end()).isEqualTo(millis(60));
    }

    @Test
    void theScaleFitsAnyTimeAndIsRound() {
        for (int millis = 0; millis < 20_000; millis += 7) {
            Scale scale = Scale.fitting(Duration.ofMillis(millis), 52);

            assertThat(scale.column(millis(millis))).isLessThan(52);
            assertThat(scale.nanosPerColumn() % millis(10)).isZero();
        }
    }

    @Test
    void theAxisIsLabelledAboveTheColumns() {
        String axis = new Scale(millis(30)).axis(52);

        assertThat(axis).isEqualTo("0.0 s     0.3 s     0.6 s     0.9 s     1.2 s");
    }

    private static Timeline timeline(Span first, Span second) {
        return Timeline.of(new Track(first, List.of()), new Track(second, List.of()));
    }

    private static Span span(long fromMillis, long toMillis) {
        return new Span(millis(fromMillis), millis(toMillis));
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
