package dev.timens.demo.launch;

import java.util.ArrayList;
import java.util.List;

/** Columns side by side, every answer marked {@code ok} or {@code WRONG}. */
record Table(List<Column> columns) {
    private static final String GAP = "   ";

    Told told(List<String> remarks) {
        List<String> complaints =
                columns.stream().flatMap(column -> column.complaints().stream()).toList();
        return new Told(text(), complaints, praise(), remarks);
    }

    private String praise() {
        int answers = columns.stream().mapToInt(Column::asked).sum();
        int times = answers / columns.size() / Question.values().length;
        return "All %d answers are right%s."
                .formatted(answers, times == 1 ? "" : "; every question was asked %d times".formatted(times));
    }

    private String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading());
        for (Question question : Question.values()) {
            rows.add(row(question));
        }
        return align(rows);
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(List.of("", ""));
        for (Column column : columns) {
            heading.add(column.title());
            heading.add("");
        }
        return heading;
    }

    private List<String> row(Question question) {
        List<String> row = new ArrayList<>(List.of(question.key(), question.decidedBy()));
        for (Column column : columns) {
            row.add(Moments.show(column.answer(question)));
            row.add(column.isRight(question) ? "ok" : "WRONG");
        }
        return row;
    }

    private static String align(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int cell = 0; cell < row.size(); cell++) {
                line.append(row.get(cell));
                line.append(" ".repeat(width(rows, cell) - row.get(cell).length()));
                // The mark belongs to the answer before it.
                line.append(cell >= 2 && cell % 2 == 0 ? " " : GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int cell) {
        return rows.stream().mapToInt(row -> row.get(cell).length()).max().orElse(0);
    }
}
