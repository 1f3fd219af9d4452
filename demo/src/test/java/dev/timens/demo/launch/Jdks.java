package dev.timens.demo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JDKs of this machine: the running one, JAVA_HOME and what lies beside the running one. */
final class Jdks {
    private Jdks() {}

    /** Each of them once, whatever links lead to it. */
    static Set<Path> present() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> candidates = new ArrayList<>(List.of(running));
        if (System.getenv("JAVA_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA_HOME")));
        }
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            siblings.forEach(candidates::add);
        }
        Set<Path> jdks = new TreeSet<>();
        for (Path candidate : candidates) {
            if (Files.isExecutable(candidate.resolve("bin/java"))
                    && Files.isExecutable(candidate.resolve("bin/javac"))) {
                jdks.add(candidate.toRealPath());
            }
        }
        return jdks;
    }
}
