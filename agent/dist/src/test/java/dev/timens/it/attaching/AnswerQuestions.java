package dev.timens.it.attaching;

import dev.timens.ClockId;
import dev.timens.HostClocks;
import dev.timens.TimeNamespace;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Runs until its standard input ends and answers each line of it with one line: the same classes
 * read the clocks before and after the agent is attached.
 */
public final class AnswerQuestions {
    private AnswerQuestions() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            System.out.println(answer(question));
        }
    }

    private static String answer(String question) throws Exception {
        try {
            return switch (question) {
                case "clocks" -> clocks();
                case "current" -> TimeNamespace.current().toString();
                case "inside" -> inside();
                case "boottime" -> HostClocks.Clock.BOOTTIME.now() > 0 ? "read" : "not read";
                default -> throw new IllegalArgumentException(question);
            };
        } catch (IllegalStateException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String inside() throws Exception {
        return TimeNamespace.builder("moved")
                .offset(ClockId.MONOTONIC, "+5h")
                .offset(ClockId.REALTIME, "-20d")
                .create()
                .call(AnswerQuestions::clocks);
    }

    private static String clocks() {
        return System.nanoTime() + " " + System.currentTimeMillis();
    }
}
