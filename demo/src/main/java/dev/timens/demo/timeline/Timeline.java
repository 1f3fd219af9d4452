package dev.timens.demo.timeline;

import java.util.Arrays;
import java.util.List;

/** Two tracks over the same time, in nanoseconds since the first thing that is on them. */
public record Timeline(Track first, Track second) {
    private static final char HELD = '=';
    private static final char HELD_BY_BOTH = '#';
    private static final char REFUSED = 'x';

    /** Of tracks that are counted on the same clock. */
    public static Timeline of(Track first, Track second) {
        long beginning = Math.min(first.start(), second.start());
        return new Timeline(first.since(beginning), second.since(beginning));
    }

    /** What the characters mean. */
    public static String legend(String held, String heldByBoth, String refused) {
        return "%c %s   %c %s   %c %s".formatted(HELD, held, HELD_BY_BOTH, heldByBoth, REFUSED, refused);
    }

    /** When both were held. */
    public Span both() {
        return first.held().shared(second.held());
    }

    public List<Track> tracks() {
        return List.of(first, second);
    }

    public long end() {
        return Math.max(first.end(), second.end());
    }

    /** The row of one of the tracks. */
    public String row(Track track, Scale scale) {
        char[] row = new char[scale.column(track.end()) + 1];
        Arrays.fill(row, ' ');
        track.refusals().forEach(moment -> row[scale.column(moment)] = REFUSED);
        for (int column = 0; column < row.length; column++) {
            Span time = scale.time(column);
            if (time.shared(both()).nanos() > 0) {
                row[column] = HELD_BY_BOTH;
            } else if (time.shared(track.held()).nanos() > 0) {
                row[column] = HELD;
            }
        }
        return new String(row).stripTrailing();
    }
}
