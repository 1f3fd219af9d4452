package dev.timens.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which classes a forked JVM loaded and initialised, by its own log. */
public record ClassLog(Path file) {
    private static final Pattern INITIALISED = Pattern.compile("\\[class,init *\\].* Initializing '([^']+)'");
    private static final Pattern LOADED = Pattern.compile("\\[class,load *\\] (\\S+) source: (.*)");

    /** The JVM's option. */
    public String option() {
        return "-Xlog:class+init=info,class+load=info:file=" + file + ":tags";
    }

    /** Internal names. Hidden classes, whose names are made up, are left out. */
    public Set<String> initialised() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = INITIALISED.matcher(line);
            if (matcher.find() && matcher.group(1).indexOf('+') < 0) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** How many classes came from the archive that the JVM shares with others. */
    public long shared() throws IOException {
        return Files.readAllLines(file).stream()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .filter(matcher -> matcher.group(2).startsWith("shared objects file"))
                .count();
    }
}
