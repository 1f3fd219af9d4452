package dev.timens.suites;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A suite of tests.
 *
 * @param jars what its tests need beside JUnit and AssertJ, which it takes from this JVM's class path
 * @param selection what {@link dev.timens.suites.launcher.SuiteProgram} is told to run: jars, names of classes to leave out, or unique ids
 * @param hangsAfter far beyond what any of its tests takes on a loaded machine
 */
record Suite(String name, List<Path> jars, List<String> selection, Duration hangsAfter) {

    /** The suite whose jars the build has copied into a folder; {@code tests} ends the name of the jar with the tests. */
    static Suite published(String name, String tests, Duration hangsAfter) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("suites.directory"), name))) {
            List<Path> jars = files.sorted().toList();
            List<String> selection = jars.stream()
                    .map(Path::toString)
                    .filter(jar -> jar.endsWith(tests + ".jar"))
                    .toList();
            return new Suite(name, jars, selection, hangsAfter);
        }
    }

    /** The same suite without the test classes whose name matches a regular expression. */
    Suite without(String classes) {
        return new Suite(
                name,
                jars,
                Stream.concat(selection.stream(), Stream.of("-" + classes)).toList(),
                hangsAfter);
    }

    /** The same suite, of which only these tests or classes are run. */
    Suite only(List<String> uniqueIds) {
        return new Suite(name, jars, uniqueIds, hangsAfter);
    }

    /** The suite's own jars come first: it brings the configuration of its logging. */
    String classPath() {
        Stream<String> own = jars.stream().map(Path::toString);
        return String.join(
                File.pathSeparator,
                Stream.concat(own, Stream.of(System.getProperty("java.class.path")))
                        .toList());
    }
}
