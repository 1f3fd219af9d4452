package dev.timens.suites;

import dev.timens.testing.Jdk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Why a test ends otherwise with the agent, as a line of the suite's file says: {@code arm | JDK | test | reason}, where the
 * JDK is a feature release or {@code any}.
 */
record Explanation(String arm, String jdk, String test, String reason) {
    private static final int COLUMNS = 4;

    /** Those of a suite, of which {@code <suite>.differences} lies beside this class. */
    static List<Explanation> of(Suite suite) throws IOException {
        try (InputStream file = Explanation.class.getResourceAsStream(suite.name() + ".differences")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Explanation::parse)
                    .toList();
        }
    }

    private static Explanation parse(String line) {
        String[] columns = line.split(" \\| ", COLUMNS);
        if (columns.length < COLUMNS) {
            throw new IllegalArgumentException("Not \"arm | JDK | test | reason\": " + line);
        }
        return new Explanation(columns[0].strip(), columns[1].strip(), columns[2].strip(), columns[3].strip());
    }

    boolean isFor(Arm run, Jdk on) {
        return arm.equals(run.toString()) && (jdk.equals("any") || jdk.equals(Integer.toString(on.feature())));
    }
}
