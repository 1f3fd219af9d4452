package dev.timens.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Outcome;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a forked program said: lines {@code name OK detail} and {@code name WRONG detail}. */
public final class Verdicts {
    private static final Pattern LINE = Pattern.compile("(\\S+) (OK|WRONG)\\b.*");

    private final Outcome outcome;
    private final Map<String, String> lines = new TreeMap<>();
    private final Set<String> wrong = new TreeSet<>();

    private Verdicts(Outcome outcome) {
        this.outcome = outcome;
        for (String line : outcome.lines()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String earlier = lines.put(matcher.group(1), line);
                assertThat(earlier).as("two cells of the same name").isNull();
                if (matcher.group(2).equals("WRONG")) {
                    wrong.add(matcher.group(1));
                }
            }
        }
    }

    public static Verdicts of(Outcome outcome) {
        return new Verdicts(outcome.expectSuccess());
    }

    /** The program had exactly these cells, and all are OK. */
    public void areOk(Collection<String> names) {
        areOkExcept(names, Set.of());
    }

    /** The program had exactly the cells {@code names}, and exactly those of {@code expected} are WRONG. */
    public void areOkExcept(Collection<String> names, Collection<String> expected) {
        assertThat(lines.keySet()).as("cells of\n%s", outcome).containsExactlyInAnyOrderElementsOf(names);
        assertThat(lines(wrong)).as("wrong cells of\n%s", outcome).isEqualTo(lines(new TreeSet<>(expected)));
    }

    /**
     * The program had exactly these cells; those of {@code certain} are WRONG, and perhaps some of {@code
     * possible}, by which threads happened to do the work.
     */
    public void areWrong(Collection<String> names, Collection<String> certain, Collection<String> possible) {
        Set<String> expected = new TreeSet<>(wrong);
        expected.retainAll(possible);
        expected.addAll(certain);
        areOkExcept(names, expected);
    }

    private String lines(Set<String> of) {
        StringBuilder text = new StringBuilder();
        for (String name : of) {
            text.append(lines.getOrDefault(name, name + " absent")).append('\n');
        }
        return text.toString();
    }
}
