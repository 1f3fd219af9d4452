package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.NeedNative;
import dev.timens.it.support.AgentJarCopy;
import dev.timens.it.support.Command;
import dev.timens.it.support.DoctorRun;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When and how the native library is loaded, and what is said where it is not. */
class NativeLibraryIT {
    private static final String ENABLE = "--enable-native-access=ALL-UNNAMED";
    private static final String ONE_LINE =
            "timens: the native library is loaded although native access is not enabled, which a later JDK will deny;"
                    + " add " + ENABLE + " to the JVM's options.\n";
    private static final String DENIED =
            "the JVM denies native access to the native library of timens (--illegal-native-access=deny); add " + ENABLE
                    + " to the JVM's options.";
    private static final String LEFT_OUT =
            "this needs the native library of timens, which the option native=off leaves out; start"
                    + " the JVM without that option, or with"
                    + " native=auto.";
    private static final String OTHER_FOLDER =
            "name another by the option native.dir=<folder>, by -Dtimens.native.dir=<folder> or, in the environment, by"
                    + " TIMENS_NATIVE_DIR=<folder>.";
    private static final String NEEDED = "not loaded\nshifted\nread\nread\nloaded, file gone\n";

    @TempDir
    Path folder;

    /** Where the JVM minds native access: JEP 472. */
    static Stream<Jdk> minding() {
        return Jdk.all().filter(NativeLibraryIT::minds);
    }

    private static boolean minds(Jdk jdk) {
        return jdk.feature() >= 24;
    }

    @BeforeEach
    void requireLibrary() {
        NativeLibraries.require();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void itIsLoadedWhenFirstNeededAndLeavesNoFile(Jdk jdk) throws IOException {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("native.dir=" + folder)
                .run(NeedNative.class)
                .expectSuccess();
        assertThat(outcome.out()).isEqualTo(NEEDED);
        assertThat(outcome.err()).isEqualTo(minds(jdk) ? ONE_LINE : "");
        requireEmpty(folder);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theFolderMayBeTheTemporaryOneOrAProperty(Jdk jdk) throws IOException {
        String[] properties = {"-Djava.io.tmpdir=" + folder, "-Dtimens.native.dir=" + folder};
        for (String property : properties) {
            Outcome outcome =
                    ForkedJvm.on(jdk).agent("log=quiet").option(property).run(NeedNative.class);
            assertThat(outcome.out()).isEqualTo(NEEDED);
            assertThat(outcome.err()).isEmpty();
            String missing = property.replace(folder.toString(), folder + "/missing");
            outcome = ForkedJvm.on(jdk).agent("log=quiet").option(missing).run(NeedNative.class);
            assertThat(outcome.lines().get(2))
                    .isEqualTo("the native library cannot be written to the folder '" + folder
                            + "/missing': there is no" + " such folder; " + OTHER_FOLDER);
        }
        requireEmpty(folder);
    }

    /** The only one of the three that reaches a JVM whose command line somebody else writes. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theFolderMayBeNamedInTheEnvironment(Jdk jdk) throws IOException {
        Outcome outcome =
                withVariable(jdk, folder.toString()).agent("log=quiet").run(NeedNative.class);
        assertThat(outcome.out()).isEqualTo(NEEDED);
        assertThat(outcome.err()).isEmpty();
        requireEmpty(folder);
        outcome = withVariable(jdk, folder + "/missing").agent("log=quiet").run(NeedNative.class);
        assertThat(outcome.lines().get(2)).contains("'" + folder + "/missing': there is no such folder; ");
        outcome = withVariable(jdk, folder + "/missing")
                .agent("log=quiet,native.dir=" + folder)
                .run(NeedNative.class);
        assertThat(outcome.out()).isEqualTo(NEEDED);
    }

    private static ForkedJvm withVariable(Jdk jdk, String folder) {
        return ForkedJvm.on(jdk).environment("TIMENS_NATIVE_DIR", folder);
    }

    /** In /proc nobody makes a folder, and the error for it is "no such file". */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFolderThatTakesNoFileIsNamedForWhatItIs(Jdk jdk) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String[] wrong : new String[][] {
            {"/proc", "its file system lets nobody make a folder there (NoSuchFileException)"},
            {file.toString(), "it is no folder"}
        }) {
            Outcome outcome = ForkedJvm.on(jdk).agent("native.dir=" + wrong[0]).run(NeedNative.class);
            assertThat(outcome.lines().get(2))
                    .isEqualTo("the native library cannot be written to the folder '" + wrong[0] + "': " + wrong[1]
                            + "; " + OTHER_FOLDER);
        }
    }

    @ParameterizedTest
    @MethodSource("minding")
    void withNativeAccessEnabledNothingIsSaid(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk).option(ENABLE).agent().run(NeedNative.class);
        assertThat(outcome.out()).isEqualTo(NEEDED);
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("minding")
    void whereNativeAccessIsDeniedOnlyWhatNeedsItFails(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .option("--illegal-native-access=deny")
                .agent()
                .run(NeedNative.class)
                .expectSuccess();
        assertThat(outcome.lines()).containsExactly("not loaded", "shifted", DENIED, DENIED, "not loaded");
        assertThat(outcome.err()).isEmpty();
        Outcome both = ForkedJvm.on(jdk)
                .option("--illegal-native-access=deny", ENABLE)
                .agent()
                .run(NeedNative.class);
        assertThat(both.out()).isEqualTo(NEEDED);
        assertThat(both.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("minding")
    void whereItIsRequiredAndDeniedTheStartIsStopped(Jdk jdk) {
        assertStopped(
                ForkedJvm.on(jdk)
                        .option("--illegal-native-access=deny")
                        .agent("native=required")
                        .run(NeedNative.class),
                "timens: native in the agent argument: " + DENIED + "\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void offLeavesItOut(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk).agent("native=off").run(NeedNative.class);
        assertThat(outcome.expectSuccess().lines())
                .containsExactly("not loaded", "shifted", LEFT_OUT, LEFT_OUT, "not loaded");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void requiredLoadsItAtStart(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk).agent("native=required,log=quiet").run(NeedNative.class);
        assertThat(outcome.out()).isEqualTo(NEEDED.replace("not loaded", "loaded, file gone"));
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void requiredAndImpossibleStopsTheStart(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("native=required,native.dir=" + folder + "/missing")
                .run(NeedNative.class);
        assertStopped(outcome, outcome.err());
        assertThat(outcome.err())
                .startsWith("timens: native in the agent argument: the native library cannot be written to the folder '"
                        + folder + "/missing': there is no such folder")
                .endsWith("; " + OTHER_FOLDER + "\n");
        assertThat(outcome.err().lines()).hasSize(1);
    }

    /** With the folder on a file system of its own, mounted with an option. */
    private Outcome inMountedFolder(Jdk jdk, String option) throws Exception {
        String mount = "mount -t tmpfs -o " + option + " none \"$0\" && exec \"$@\"";
        String[] mounted = {"unshare", "--mount", "sh", "-c", mount, folder.toString()};
        Assumptions.assumeTrue(succeeds(mounted, "true"), "No file system can be mounted here.");
        return ForkedJvm.on(jdk)
                .under(mounted)
                .agent("log=quiet,native.dir=" + folder)
                .run(NeedNative.class)
                .expectSuccess();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFolderMountedNoexecIsNamed(Jdk jdk) throws Exception {
        Outcome outcome = inMountedFolder(jdk, "noexec");
        // The last line is libc's affair: glibc leaves the part that it could map.
        assertThat(outcome.lines()).hasSize(5).startsWith("not loaded", "shifted");
        assertThat(outcome.lines().get(2))
                .startsWith("the native library cannot be loaded from the folder '" + folder + "' (")
                .endsWith("failed to map segment from shared object), which may be mounted noexec; " + OTHER_FOLDER);
        assertThat(outcome.lines().get(3)).isEqualTo(outcome.lines().get(2));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFolderThatIsFullIsNamed(Jdk jdk) throws Exception {
        Outcome outcome = inMountedFolder(jdk, "size=4k");
        assertThat(outcome.lines().get(2))
                .isEqualTo("the native library cannot be written to the folder '" + folder
                        + "': No space left on device; " + OTHER_FOLDER);
    }

    /** The JVM itself finds the agent by bytes, and Java code does not find the jar in this locale. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aJarWhosePathTheLocaleCannotReadIsNamed(Jdk jdk) {
        String make = "folder=$0/$(printf '\\303\\244') && mkdir $folder && cp \"$1\" $folder/ && export LC_ALL=C"
                + " && exec \"$2\" -javaagent:$folder/${1##*/}=log=quiet,kernel=reexec,monotonic=+1h -version";
        Outcome outcome = Command.of("sh", "-c", make, folder.toString())
                .and(Artifacts.agentJar().toString(), jdk.java().toString())
                .run();
        assertThat(outcome.err())
                .contains(
                        "timens: kernel=reexec: the native library cannot be read from the agent's jar, whose path this"
                                + " locale cannot show; set LC_ALL to one with UTF-8, or give the jar a path of plain letters.");
    }

    /** The script's JVM takes no options from around it; the environment is all that a user has. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theCommandLineTakesTheFolderFromTheEnvironment(Jdk jdk) throws Exception {
        KernelNamespaces.requirePrivilege();
        String temporary = System.getProperty("java.io.tmpdir");
        String[] mounted = {
            "unshare", "--mount", "sh", "-c", "mount -t tmpfs -o noexec none \"$0\" && exec \"$@\"", temporary
        };
        Assumptions.assumeTrue(succeeds(mounted, "true"), "No file system can be mounted here.");
        Assumptions.assumeFalse(
                Artifacts.agentJar().startsWith(temporary), "This build lies among the temporary files.");
        Command run = Command.timens(jdk, "run", "--", "echo", "started").under(mounted);
        Command doctor = Command.timens(jdk, "doctor", "--json").under(mounted);
        Outcome refused = run.run();
        assertThat(refused.err())
                .contains("which may be mounted noexec; " + OTHER_FOLDER)
                .hasLineCount(1);
        assertThat(refused.exit()).isEqualTo(125);
        DoctorRun.Line line = DoctorRun.of(doctor.run()).line("native.loadable");
        assertThat(line.outcome()).isEqualTo("fail");
        assertThat(line.found()).endsWith("which may be mounted noexec");
        assertThat(line.remedy()).isEqualTo(OTHER_FOLDER.substring(0, OTHER_FOLDER.length() - 1));
        assertThat(withFolder(run).out()).isEqualTo("started\n");
        DoctorRun named = DoctorRun.of(withFolder(doctor));
        for (String check : new String[] {"native.loadable", "native.agent", "kernel.unshare"}) {
            assertThat(named.line(check).outcome()).as(check).isEqualTo("ok");
        }
    }

    private static Outcome withFolder(Command command) {
        ProcessBuilder builder = command.builder();
        builder.environment().put("TIMENS_NATIVE_DIR", Artifacts.buildFolder().toString());
        return command.run(builder);
    }

    private static boolean succeeds(String[] launcher, String command) throws Exception {
        String[] all = Stream.concat(Stream.of(launcher), Stream.of(command)).toArray(String[]::new);
        try {
            return new ProcessBuilder(all).start().waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        }
    }

    /** Where the classes are not by way of the boot class path, the library is found all the same. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void itIsFoundInARenamedJar(Jdk jdk) {
        Path renamed = AgentJarCopy.to(folder.resolve("time-travel.jar"));
        Outcome outcome = ForkedJvm.on(jdk)
                .option("-javaagent:" + renamed + "=log=quiet")
                .run(NeedNative.class)
                .expectSuccess();
        assertThat(outcome.out()).isEqualTo(NEEDED);
    }

    private static void assertStopped(Outcome outcome, String line) {
        assertThat(outcome.err()).isEqualTo(line);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
