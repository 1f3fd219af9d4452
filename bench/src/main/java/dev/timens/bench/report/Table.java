package dev.timens.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aligned columns: the first to the left, figures to the right, the verdict to the left again. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    public Table(String... header) {
        rows.add(header);
    }

    public Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    /** A figure with so many decimals. */
    public static String figure(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A difference: with its sign. */
    public static String difference(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%+." + decimals + "f", value);
        return Double.parseDouble(text) == 0 ? text.replace('-', '+') : text;
    }

    public void print(PrintStream out) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                boolean toTheLeft = i == 0 || i == columns - 1;
                line.append(String.format("%" + (toTheLeft ? "-" : "") + Math.max(1, widths[i]) + "s", row[i]))
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
