package dev.timens.cli.output;

import java.util.List;

/** Rows of text, aligned. */
public final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    public static void append(StringBuilder text, String indent, List<List<String>> rows) {
        for (List<String> row : rows) {
            text.append(indent);
            for (int i = 0; i < row.size(); i++) {
                text.append(row.get(i));
                if (i < row.size() - 1) {
                    text.append(" ".repeat(width(rows, i) - row.get(i).length()))
                            .append(GAP);
                }
            }
            text.append('\n');
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
