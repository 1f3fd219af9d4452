package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.it.dump.RewrittenKinds;
import dev.timens.it.misses.ClockCaller;
import dev.timens.it.programs.PrintClocks;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code dump=<dir>}: what the agent rewrites is there to be looked at. */
class DumpIT {
    private static final String DISPATCHER = "java/lang/TimensDispatcher";
    private static final String SHIFT = "realtime=+10d,monotonic=+1h,log=quiet";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void classesOfEveryKindAreWrittenAndNoneOverAnother(Jdk jdk) throws IOException {
        run(jdk, SHIFT);
        assertThat(dumped())
                .contains(
                        "dev/timens/it/dump/RewrittenKinds",
                        "dev/timens/it/readings/calls/HiddenCall",
                        "Many",
                        "Many.2",
                        "java/util/Date",
                        "java/util/concurrent/ThreadPoolExecutor",
                        DISPATCHER)
                // It was made with the bodies for a shifted JVM.
                .doesNotContain("Many.3", DISPATCHER + ".2");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachOfThemCallsTheDispatcherAndThoseOfTheJdkAreInTheTable(Jdk jdk) throws IOException {
        run(jdk, SHIFT);
        Set<String> table = BoundaryHooks.methods(jdk.feature()).stream()
                .map(method -> method.owner())
                .collect(Collectors.toSet());
        for (String name : dumped()) {
            String text = new String(Files.readAllBytes(dump().resolve(name + ".class")), StandardCharsets.ISO_8859_1);
            assertThat(text).as(name).contains(DISPATCHER);
            if (name.startsWith("java/") && !name.startsWith(DISPATCHER)) {
                assertThat(table).contains(name);
            }
        }
    }

    /**
     * In place of the JDK's own and the program's, without an agent, verified as they are loaded. Not
     * those that the JVM itself runs before it can reach what the dispatcher's bodies call.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyAreClassFilesThatVerifyAndRun(Jdk jdk) throws IOException {
        run(jdk, "log=quiet");
        Path patch = folder.resolve("patch");
        List<String> moved = new ArrayList<>();
        for (String name : dumped()) {
            boolean early = name.startsWith("java/lang/invoke/") || name.startsWith("jdk/internal/reflect/");
            if (name.matches("(java|jdk|sun)/.*") && !early) {
                Path target = patch.resolve(name + ".class");
                Files.createDirectories(target.getParent());
                Files.move(dump().resolve(name + ".class"), target);
                moved.add(name);
            }
        }
        assertThat(moved).contains("java/util/Date", "java/util/concurrent/ThreadPoolExecutor", DISPATCHER);
        Outcome outcome = ForkedJvm.on(jdk)
                .option("--patch-module", "java.base=" + patch, "-Xbootclasspath/a:" + Artifacts.agentJar())
                .option("--add-reads", "java.base=ALL-UNNAMED", "-Xlog:class+load")
                .option("-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal")
                .classPath(dump(), Artifacts.testClasses())
                .run(RewrittenKinds.class, versions())
                .expectSuccess();
        assertThat(outcome.out())
                .contains("main ran ")
                .containsPattern("java.util.Date source: .*patch")
                .containsPattern("dev.timens.it.dump.RewrittenKinds source: .*dump");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aSecondRunAddsNothingToTheSameClasses(Jdk jdk) throws IOException {
        run(jdk, SHIFT);
        List<String> first = dumped();
        run(jdk, SHIFT);
        assertThat(dumped()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheOptionNothingIsWrittenNorLoaded(Jdk jdk) throws IOException {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent(SHIFT)
                .option("-Xlog:class+load")
                .run(PrintClocks.class)
                .expectSuccess();
        assertThat(outcome.out())
                .contains("dev.timens.instrument.Instrumenter")
                .doesNotContain("timens.instrument.dump");
        assertThat(dump()).doesNotExist();
    }

    /** The directory is taken away while the program runs: by a file of the name of a package. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClassThatCannotBeWrittenIsSaidOnceAndRunsAllTheSame(Jdk jdk) throws IOException {
        Files.createDirectories(dump().resolve("dev/timens/it"));
        Files.writeString(dump().resolve("dev/timens/it/dump"), "in the way");
        Files.writeString(dump().resolve("dev/timens/it/readings"), "in the way");
        Outcome outcome = run(jdk, SHIFT);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err())
                .isEqualTo("timens: class dev.timens.it.dump.RewrittenKinds could not be written to " + dump()
                        + ", and others may be missing there too: the directory "
                        + dump().resolve("dev/timens/it/dump") + " cannot be made.\n");
        assertThat(dumped()).contains("Many").noneMatch(name -> name.contains("/dump/") || name.contains("/readings/"));
    }

    private Outcome run(Jdk jdk, String options) throws IOException {
        return ForkedJvm.on(jdk)
                .agent(options + ",dump=" + dump())
                .run(RewrittenKinds.class, versions())
                .expectSuccess();
    }

    /** Two versions, the second one twice. */
    private String[] versions() throws IOException {
        String[] directories = new String[3];
        for (int i = 0; i < directories.length; i++) {
            Path directory = Files.createDirectories(folder.resolve("version" + i));
            ClockCaller.write(directory, "Many", i == 0 ? 100 : 200);
            directories[i] = directory.toString();
        }
        return directories;
    }

    private Path dump() {
        return folder.resolve("dump");
    }

    private List<String> dumped() throws IOException {
        try (Stream<Path> files = Files.walk(dump())) {
            return List.copyOf(files.map(file -> dump().relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
