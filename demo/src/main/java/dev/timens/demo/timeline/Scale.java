package dev.timens.demo.timeline;

import java.time.Duration;
import java.util.Locale;

/** How much time a column of text stands for. */
public record Scale(long nanosPerColumn) {
    private static final int LABEL_EVERY = 10;

    /** Fits that much time into so many columns; a label then stands at full hundredths of a second. */
    public static Scale fitting(Duration time, int columns) {
        long millis = Math.floorDiv(time.toMillis(), columns) + 1;
        return new Scale(Duration.ofMillis((millis + 9) / 10 * 10).toNanos());
    }

    int column(long nanos) {
        return Math.toIntExact(nanos / nanosPerColumn);
    }

    Span time(int column) {
        return new Span(column * nanosPerColumn, (column + 1) * nanosPerColumn);
    }

    /** Seconds, written above the columns they stand for. */
    public String axis(int columns) {
        StringBuilder axis = new StringBuilder();
        for (int column = 0; column <= columns - LABEL_EVERY; column += LABEL_EVERY) {
            double seconds = time(column).from() / 1e9;
            axis.append(" ".repeat(column - axis.length())).append(String.format(Locale.ROOT, "%.1f s", seconds));
        }
        return axis.toString();
    }
}
