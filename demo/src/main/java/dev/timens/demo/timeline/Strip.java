package dev.timens.demo.timeline;

import java.util.Arrays;
import java.util.List;

/** One row of its own: marks in the columns of their moments, or a bar. */
public final class Strip {
    private Strip() {}

    /** A bar over a stretch of time that begins at zero. */
    public static String bar(long until, Scale scale) {
        return "=".repeat(scale.column(until));
    }

    /**
     * @param moments in nanoseconds
     * @param marks what to draw at each
     */
    public static String marks(List<Long> moments, List<Character> marks, Scale scale, int columns) {
        char[] row = new char[columns];
        Arrays.fill(row, ' ');
        for (int i = 0; i < moments.size(); i++) {
            int column = scale.column(moments.get(i));
            if (column < columns && row[column] != '#') {
                row[column] = marks.get(i);
            }
        }
        return new String(row).stripTrailing();
    }
}
