package dev.timens.demo.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code question=answer} lines of one run; a question may have been asked many times. */
final class Answers {
    private final Map<String, List<String>> byQuestion = new LinkedHashMap<>();

    Answers(List<String> lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                byQuestion
                        .computeIfAbsent(line.substring(0, equals), question -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
    }

    /** Every answer to the question, in the order they came; one says so if there is none. */
    List<String> to(String question) {
        return byQuestion.getOrDefault(question, List.of("no answer"));
    }
}
