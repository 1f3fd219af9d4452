package dev.timens.libraries.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Outcome;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program said of each library and place: lines {@code library/place OK detail}, or WRONG. */
public final class Cells {
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+)/([a-z]+) (OK|WRONG)\\b.*");

    private final Outcome outcome;
    private final TreeMap<String, String> wrong = new TreeMap<>();
    private final Set<String> libraries = new TreeSet<>();
    private int count;

    private Cells(Outcome outcome) {
        this.outcome = outcome;
        outcome.lines().stream().map(LINE::matcher).filter(Matcher::matches).forEach(this::add);
    }

    /** Of a program that ended well. */
    public static Cells of(Outcome outcome) {
        return new Cells(outcome.expectSuccess());
    }

    private void add(Matcher line) {
        count++;
        libraries.add(line.group(1));
        if (line.group(3).equals("WRONG")) {
            wrong.put(line.group(1) + "/" + line.group(2), line.group());
        }
    }

    /** Every library was used from so many places, and all is well. */
    public Cells areRight(int places) {
        assertThat(libraries).as("libraries of\n%s", outcome).isNotEmpty();
        assertThat(count).as("cells of\n%s", outcome).isEqualTo(places * libraries.size());
        assertThat(String.join("\n", wrong.values())).as("%s", outcome).isEmpty();
        return this;
    }

    public Set<String> libraries() {
        return libraries;
    }

    /** The names of those that are wrong, {@code library/place}. */
    public Set<String> wrong() {
        return wrong.keySet();
    }

    /** The libraries of those. */
    public Set<String> wrongLibraries() {
        Set<String> names = new TreeSet<>();
        wrong.keySet().forEach(cell -> names.add(cell.substring(0, cell.indexOf('/'))));
        return names;
    }

    public Outcome outcome() {
        return outcome;
    }
}
