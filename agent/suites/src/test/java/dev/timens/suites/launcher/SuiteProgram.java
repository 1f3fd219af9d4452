package dev.timens.suites.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the forked JVM: {@code SuiteProgram <journal> <selection>}, two files. Each line of the selection is
 * the path of a jar, whose test classes are run, {@code -} and a regular expression for the names of classes that are not,
 * or the unique id of one test.
 *
 * <p>The tests run in a thread group of their own, with the agent and without, so that the configuration can give the
 * group a namespace while this JVM's main thread stays outside.
 */
public final class SuiteProgram {
    public static final String GROUP = "published-suite";
    private static final String UNIQUE_ID = "[engine:";
    private static final String WITHOUT = "-";

    private SuiteProgram() {}

    public static void main(String[] arguments) throws Exception {
        List<String> selection = Files.readAllLines(Path.of(arguments[1]));
        Thread tests = new Thread(new ThreadGroup(GROUP), () -> run(selection, arguments[0]), "tests");
        tests.start();
        tests.join();
        // Suites leave threads behind that are no daemons, and hooks that wait for them.
        Runtime.getRuntime().halt(0);
    }

    private static void run(List<String> selection, String file) {
        try (PrintStream out = new PrintStream(file, StandardCharsets.UTF_8)) {
            Journal journal = new Journal(out);
            journal.begin();
            LauncherFactory.create().execute(request(selection), journal);
            journal.end();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static LauncherDiscoveryRequest request(List<String> selection) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selection.stream()
                        .filter(line -> !line.startsWith(WITHOUT))
                        .flatMap(SuiteProgram::selectors)
                        .toList())
                // Surefire's own patterns, as the suites were run at home.
                .filters(ClassNameFilter.includeClassNamePatterns(
                        ".*\\.Test[^.$]*", ".*[^.$]*Tests?(\\$.*)?", ".*[^.$]*TestCase(\\$.*)?"))
                .filters(selection.stream()
                        .filter(line -> line.startsWith(WITHOUT))
                        .map(line -> ClassNameFilter.excludeClassNamePatterns(line.substring(WITHOUT.length())))
                        .toArray(ClassNameFilter[]::new))
                .build();
    }

    private static Stream<? extends DiscoverySelector> selectors(String line) {
        return line.startsWith(UNIQUE_ID)
                ? Stream.of(DiscoverySelectors.selectUniqueId(line))
                : DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(line))).stream();
    }
}
