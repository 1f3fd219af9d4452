package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.Command;
import dev.timens.it.support.DoctorRun;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@code timens} script in surroundings that few think of. */
class TimensScriptIT {
    @BeforeEach
    void namespacesCanBeMade() {
        KernelNamespaces.requirePrivilege();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClosedStreamIsClosedForTheCommand(Jdk jdk) {
        String script = Command.script().toString();
        for (String closed : new String[] {"<&-", "2>&-", "<&- 2>&-"}) {
            Outcome direct = shell(jdk, "exec ls /proc/self/fd " + closed);
            assertThat(shell(jdk, "exec " + script + " run -- ls /proc/self/fd " + closed)
                            .out())
                    .as(closed)
                    .isEqualTo(direct.out());
        }
        // Told to the script alone.
        assertThat(shell(jdk, "exec " + script + " run -- env <&-").out()).doesNotContain("_TIMENS_");
    }

    /** Without the script nobody knows before: then by what the JVM put in the place. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheScriptNoFileOfTheJvmsIsInItsPlace(Jdk jdk) {
        String run = "exec " + jdk.java() + " -jar " + Artifacts.agentJar() + " run -- ";
        assertThat(shell(jdk, run + "ls /proc/self/fd <&-").out())
                .isEqualTo(shell(jdk, "exec ls /proc/self/fd <&-").out());
        assertThat(shell(jdk, run + "ls -l /proc/self/fd <&- 2>&-").out()).doesNotContain("modules", ".jar");
        // What the user puts there stays, were it the very same file.
        assertThat(shell(jdk, run + "readlink /proc/self/fd/0 <" + Artifacts.agentJar())
                        .out())
                .isEqualTo(Artifacts.agentJar() + "\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anEmptyVariableIsTheCommands(Jdk jdk) {
        String show = " run -- sh -c 'echo \"[${JAVA_TOOL_OPTIONS-unset}][${JDK_JAVA_OPTIONS-unset}]\"'";
        Outcome outcome = shell(jdk, "JAVA_TOOL_OPTIONS= exec " + Command.script() + show);
        assertThat(outcome.out()).isEqualTo("[][unset]\n");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anEmptyPathHidesNoJar(Jdk jdk) {
        Outcome outcome = shell(jdk, "PATH= exec " + Command.script() + " run -- /bin/echo started");
        assertThat(outcome.out()).isEqualTo("started\n");
        assertThat(outcome.err()).isEmpty();
        Outcome noJava = shell(jdk, "unset JAVA_HOME; PATH= exec " + Command.script() + " run -- /bin/echo started");
        assertThat(noJava.err())
                .isEqualTo("timens: there is no java (java); set JAVA_HOME to a JDK of release 17 or later.\n");
        assertThat(noJava.exit()).isEqualTo(125);
    }

    /** The script keeps them from the JVM that it starts; what doctor looks for is what other JVMs get. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void doctorSeesTheOptionsAroundJvms(Jdk jdk) {
        Outcome outcome = shell(
                jdk, "JAVA_TOOL_OPTIONS=-XX:-EnableDynamicAgentLoading exec " + Command.script() + " doctor --json");
        assertThat(outcome.out()).contains("-XX:-EnableDynamicAgentLoading in JAVA_TOOL_OPTIONS");
    }

    /** What it tries by itself has nothing to do with them. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void doctorTriesWithoutTheOptionsAroundJvms(Jdk jdk) {
        ProcessBuilder doctor = Command.timens(jdk, "doctor", "--json").builder();
        doctor.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:/missing.jar");
        DoctorRun run = DoctorRun.of(Command.of().run(doctor));
        assertThat(run.line("kernel.user-namespaces"))
                .isEqualTo(DoctorRun.of(Command.timens(jdk, "doctor", "--json").run())
                        .line("kernel.user-namespaces"));
    }

    /** No class path can have it: the JVM finds no class then. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aColonInTheJarsPathIsSaid(Jdk jdk) {
        Outcome outcome = shell(
                jdk,
                "folder=$(mktemp -d)/a:b; mkdir $folder; cp " + Command.script() + " " + Artifacts.agentJar()
                        + " $folder; $folder/timens run -- true; status=$?; rm -r ${folder%/*}; exit $status");
        assertThat(outcome.err())
                .contains(
                        "/a:b/" + Artifacts.agentJar().getFileName()
                                + " has a colon in its path, which no class path of Java's can have; move it to another folder.\n")
                .doesNotContain("java.lang");
        assertThat(outcome.exit()).isEqualTo(125);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFolderThatIsGoneIsSaid(Jdk jdk) {
        Outcome outcome =
                shell(jdk, "folder=$(mktemp -d); cd $folder; rmdir $folder; exec " + Command.script() + " run -- true");
        assertThat(outcome.err())
                .contains("timens: the current folder has been removed, and no JVM starts there; change to another.\n")
                .doesNotContain("java.lang");
        assertThat(outcome.exit()).isEqualTo(125);
    }

    /** As execvp(3) and every shell have it. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aScriptWithoutAFirstLineIsTheShells(Jdk jdk) {
        String make = "file=$(mktemp) && printf 'echo \"$0 $#: $1\"; exit 5\\n' > $file && chmod +x $file && ";
        Outcome outcome = shell(jdk, make + Command.script() + " run -- $file 'a b' c | sed s,$file,file,; rm $file");
        assertThat(outcome.out()).isEqualTo("file 2: a b\n");
        assertThat(shell(jdk, make + Command.script() + " run -- $file; status=$?; rm $file; exit $status")
                        .exit())
                .isEqualTo(5);
    }

    /** In the C locale the JVM cannot read such a name. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aCommandIsFoundByItsBytes(Jdk jdk) {
        String make = "export LC_ALL=C; folder=$(mktemp -d); file=$folder/$(printf 'h\\303\\244\\377');"
                + " printf '#!/bin/sh\\nexit 5\\n' > \"$file\"; chmod +x \"$file\"; ";
        String run = Command.script() + " run -- ";
        String end = "; status=$?; rm -r $folder; exit $status";
        assertThat(shell(jdk, make + run + "\"$file\"" + end).exit()).isEqualTo(5);
        Outcome none = shell(jdk, make + run + "\"${file##*/}\"" + end);
        assertThat(none.err()).startsWith("timens: there is no command '").hasLineCount(1);
        assertThat(none.exit()).isEqualTo(127);
    }

    private static Outcome shell(Jdk jdk, String line) {
        Command command = Command.of("sh", "-c", line);
        ProcessBuilder builder = command.builder();
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        return command.run(builder);
    }
}
