package dev.timens.demo.launch;

import java.util.List;

/**
 * How a story came out.
 *
 * @param remarks what its programs wrote on stderr
 */
record Told(Table table, List<String> remarks) {

    boolean isRight() {
        return complaints().isEmpty();
    }

    /** What was wrong, or that nothing was. */
    String conclusion() {
        if (!isRight()) {
            return "  WRONG " + String.join("\n  WRONG ", complaints());
        }
        int answers = table.columns().stream().mapToInt(Column::asked).sum();
        int times = answers / table.columns().size() / Question.values().length;
        return "  All %d answers are right%s."
                .formatted(answers, times == 1 ? "" : "; every question was asked %d times".formatted(times));
    }

    private List<String> complaints() {
        return table.columns().stream()
                .flatMap(column -> column.complaints().stream())
                .toList();
    }
}
