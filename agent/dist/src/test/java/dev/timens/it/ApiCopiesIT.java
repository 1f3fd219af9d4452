package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.copies.CrossCopies;
import dev.timens.it.support.ClockBracket;
import dev.timens.it.support.Javac;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The API works from any loader and module, in several copies at once, and tells when it is too old or too new. */
class ApiCopiesIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyCopySeesTheOthersNamespaces(Jdk jdk) {
        ClockBracket bracket = ClockBracket.open();
        List<String> lines =
                ForkedJvm.on(jdk).agent().run(CrossCopies.class).expectSuccess().lines();
        bracket.close();
        List<String> seen = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int last = line.lastIndexOf(' ');
            int hours = line.charAt(0) - '0' + 1;
            bracket.requireMonotonic(line, Long.parseLong(line.substring(last + 1)), Duration.ofHours(hours));
            seen.add(line.substring(0, last));
        }
        assertThat(lines.get(0)).isEqualTo("3 copies");
        assertThat(seen)
                .containsExactly(
                        "0 0 app[monotonic=+1h] true",
                        "0 1 app[monotonic=+1h] false",
                        "0 2 app[monotonic=+1h] false",
                        "1 0 child-first[monotonic=+2h] false",
                        "1 1 child-first[monotonic=+2h] true",
                        "1 2 child-first[monotonic=+2h] false",
                        "2 0 java-only[monotonic=+3h] false",
                        "2 1 java-only[monotonic=+3h] false",
                        "2 2 java-only[monotonic=+3h] true");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void onTheModulePathForAnApplicationThatIsAModule(Jdk jdk) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("app"));
        Path moduleInfo =
                Files.writeString(sources.resolve("module-info.java"), "module app { requires dev.timens.api; }");
        Path main = Files.writeString(sources.resolve("Main.java"), """
                package app;

                import dev.timens.ClockId;
                import dev.timens.TimeNamespace;

                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(TimeNamespace.class.getModule().getName());
                        System.out.println(System.nanoTime());
                        TimeNamespace.builder("moved")
                                .offset(ClockId.MONOTONIC, "+5h")
                                .create()
                                .run(() -> System.out.println(System.nanoTime()));
                    }
                }
                """);
        Path classes = folder.resolve("classes");
        String api = Artifacts.apiJar().toString();
        // An automatic module: javac has nothing to say against it, but for a lint warning.
        Javac.compile(classes, List.of("-p", api, "-Xlint:-requires-automatic"), moduleInfo, main);
        ClockBracket bracket = ClockBracket.open();
        List<String> lines = ForkedJvm.on(jdk)
                .agent("monotonic=+2h")
                .runCommand(List.of("-p", Artifacts.classPath(classes, Artifacts.apiJar()), "-m", "app/app.Main"))
                .expectSuccess()
                .lines();
        bracket.close();
        assertThat(lines).hasSize(3).startsWith("dev.timens.api");
        bracket.requireMonotonic("outside", Long.parseLong(lines.get(1)), Duration.ofHours(2));
        bracket.requireMonotonic("inside", Long.parseLong(lines.get(2)), Duration.ofHours(5));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anApiOfAnotherProtocolSaysSo(Jdk jdk) throws IOException {
        Path source = Artifacts.buildFolder().resolve("../../api/src/main/java/dev/timens/AgentLink.java");
        String changed = Files.readString(source).replace("int PROTOCOL = 1;", "int PROTOCOL = 99;");
        assertThat(changed).as("the protocol is still there to be changed").contains("int PROTOCOL = 99;");
        Path copy = Files.writeString(folder.resolve("AgentLink.java"), changed);
        Path classes = folder.resolve("classes");
        Javac.compile(classes, List.of("-cp", Artifacts.apiJar().toString()), copy);
        Outcome outcome = ForkedJvm.on(jdk)
                .classPath(classes, Artifacts.testClasses(), Artifacts.apiJar())
                .agent()
                .run(CrossCopies.class);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("java.lang.IllegalStateException: timens-api " + Artifacts.version()
                        + " speaks protocol 99 and the attached"
                        + " timens agent " + Artifacts.version() + " speaks protocol 1."
                        + " Use the same version of both.\n");
    }
}
