package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.Command;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user redirects stays redirected, were it a file that the JVM opens too. */
class InheritedDescriptorsIT {
    private static final String CONTENT = "nine byte";

    /** Run by {@code $T}; each prints or writes what it reads. */
    private static final List<String> REDIRECTIONS = List.of(
            "mkdir copy; $T cat app.jar > copy/app.jar; cat copy/app.jar",
            "$T sh -c 'cat; : app.jar' < app.jar",
            "$T sh -c 'cat /proc/self/fd/3 app.jar' 3< app.jar",
            "$T sh -c 'cat app.jar none' 2> none.jar; cat none.jar",
            "$T cat < $JAVA_HOME/release",
            "$T head -c 9 < $JAVA_HOME/lib/modules | od",
            "$T readlink /proc/self/fd/0 < $JAVA_HOME/lib/modules",
            "$T readlink /proc/self/fd/0 < $J",
            "$T readlink /proc/self/fd/7 7< $J");

    @TempDir
    private Path folder;

    @BeforeEach
    void namespacesCanBeMade() throws IOException {
        KernelNamespaces.requirePrivilege();
        Files.writeString(folder.resolve("app.jar"), CONTENT);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theCommandOfTheScriptHasThem(Jdk jdk) {
        haveAll(jdk, Command.script() + " run --");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void soHasThatOfTheJar(Jdk jdk) {
        haveAll(jdk, jdk.java() + " -jar " + Artifacts.agentJar() + " run --");
    }

    private void haveAll(Jdk jdk, String run) {
        for (String line : REDIRECTIONS) {
            Outcome direct = shell(jdk, "T=; " + line + "; rm -rf copy none.jar");
            Outcome inside = shell(jdk, "T='" + run + "'; " + line + "; rm -rf copy none.jar");
            assertThat(direct.out()).as(line).isNotEmpty();
            assertThat(inside.out() + inside.err()).as(line).isEqualTo(direct.out() + direct.err());
        }
    }

    /** The script knows what was open before the JVM: nothing is lost, and nothing is added. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theScriptAddsNone(Jdk jdk) {
        String list = "$T ls /proc/self/fd 3< $J 6< $JAVA_HOME/lib/modules < $J";
        Outcome inside = shell(jdk, "T='" + Command.script() + " run --'; " + list);
        assertThat(inside.out()).isEqualTo(shell(jdk, "T=; " + list).out());
    }

    /** A JVM that was started again: no stream is another file, and none is lost. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aJvmThatIsStartedAgainHasThem(Jdk jdk) {
        String redirected = " < app.jar > out/app.jar 2> err/app.jar 6< app.jar 7< $JAVA_HOME/release 8< $J";
        String program = "-cp app.jar:" + Artifacts.testClasses() + " '" + Streams.class.getName() + "' app.jar";
        Outcome outcome = shell(
                jdk,
                "mkdir out err; $JAVA_HOME/bin/java -javaagent:$J=kernel=reexec,monotonic=+1h " + program + redirected
                        + "; cat out/app.jar");
        String path = folder.toAbsolutePath().toString();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lines())
                .containsExactly(
                        CONTENT,
                        path + "/app.jar",
                        path + "/out/app.jar",
                        path + "/err/app.jar",
                        path + "/app.jar",
                        realPath(jdk.home().resolve("release")),
                        realPath(Artifacts.agentJar()));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void variablesOfTheScriptsNamesStayTheUsers(Jdk jdk) {
        String set = "for n in fd link script jar java name flags value; do export $n=mine; done; ";
        Outcome outcome = shell(jdk, set + Command.script() + " run -- env");
        assertThat(outcome.lines())
                .contains(
                        "fd=mine",
                        "link=mine",
                        "script=mine",
                        "jar=mine",
                        "java=mine",
                        "name=mine",
                        "flags=mine",
                        "value=mine")
                .noneMatch(line -> line.startsWith("_TIMENS_") || line.startsWith("_timens_"));
    }

    private Outcome shell(Jdk jdk, String line) {
        Command command = Command.of("sh", "-c", line);
        ProcessBuilder builder = command.builder().directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        builder.environment().put("J", Artifacts.agentJar().toString());
        return command.run(builder);
    }

    private static String realPath(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Prints its input, and what its streams and some descriptors are. */
    static final class Streams {
        public static void main(String[] arguments) throws Exception {
            System.out.println(new String(System.in.readAllBytes()));
            for (int fd : new int[] {0, 1, 2, 6, 7, 8}) {
                System.out.println(Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)));
            }
        }
    }
}
