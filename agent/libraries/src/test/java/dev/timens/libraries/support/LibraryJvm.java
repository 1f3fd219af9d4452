package dev.timens.libraries.support;

import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** JVMs with the libraries, the programs and the API on their class path. */
public final class LibraryJvm {
    /** Far beyond what any program of the tests takes on a loaded machine: only a hang reaches it. */
    private static final long HANG_SECONDS = 600;

    /** Modules of the agent: in the forked JVM only the agent's jar may have these classes. */
    private static final List<String> AGENT_MODULES =
            List.of("timens-runtime-", "timens-instrument-", "runtime/target", "instrument/target");

    private LibraryJvm() {}

    public static ForkedJvm on(Jdk jdk) {
        return ForkedJvm.on(jdk).classPath(libraries()).hangsAfter(HANG_SECONDS);
    }

    /** With the older lines of some libraries in front of the newer. */
    public static ForkedJvm withOlder(Jdk jdk) {
        String older = Path.of(System.getProperty("older.directory"), "*").toString();
        return on(jdk).classPath(older + File.pathSeparator + libraries()).option("-Dlibraries.older=true");
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> AGENT_MODULES.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
