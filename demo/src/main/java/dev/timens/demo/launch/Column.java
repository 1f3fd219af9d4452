package dev.timens.demo.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * One column of a table: a run or a group, what it answered and what it had to answer.
 *
 * @param prefix what stands before the question in the answers: the group, or nothing
 */
record Column(String title, String prefix, Answers answers, ExpectedStatus expected) {

    /** The answer to show: the first wrong one, else the last. */
    String answer(Question question) {
        List<String> given = given(question);
        return wrong(question).stream().findFirst().orElse(given.get(given.size() - 1));
    }

    boolean isRight(Question question) {
        return wrong(question).isEmpty();
    }

    /** One sentence for every question that was answered wrongly. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (Question question : Question.values()) {
            List<String> wrong = wrong(question);
            if (!wrong.isEmpty()) {
                complaints.add("%s, %s: answered \"%s\", expected \"%s\"%s"
                        .formatted(
                                question.key(),
                                title,
                                wrong.get(0),
                                expected.of(question).description(),
                                howOften(wrong.size(), given(question).size())));
            }
        }
        return complaints;
    }

    int asked() {
        int asked = 0;
        for (Question question : Question.values()) {
            asked += given(question).size();
        }
        return asked;
    }

    private static String howOften(int wrong, int asked) {
        return asked == 1 ? "" : " (%d of %d times)".formatted(wrong, asked);
    }

    private List<String> given(Question question) {
        return answers.to(prefix + question.key());
    }

    private List<String> wrong(Question question) {
        Expectation expectation = expected.of(question);
        return given(question).stream().filter(expectation.isMet().negate()).toList();
    }
}
