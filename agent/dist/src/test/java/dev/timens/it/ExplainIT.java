package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.explain.Readers;
import dev.timens.it.explain.Waiters;
import dev.timens.it.misses.ClockCaller;
import dev.timens.it.support.JsonText;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code explain}: what it says of class files, and that it is what happens. */
class ExplainIT {
    @TempDir
    Path folder;

    /** Each reader is run with the agent, and is shifted if and only if explain says so. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatItSaysOfReadersIsWhatHappens(Jdk jdk) {
        Map<String, Boolean> said = new TreeMap<>();
        for (Map<?, ?> call : calls(jdk, classFile(Readers.class))) {
            if (call.get("method").toString().startsWith("read")) {
                boolean shifted = List.of("redirected", "hooked").contains(call.get("effect"));
                said.merge(call.get("method").toString(), shifted, Boolean::logicalAnd);
            }
        }
        Map<String, Boolean> happened = new TreeMap<>();
        long now = System.currentTimeMillis();
        long year = 31_536_000_000L;
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+730d,log=quiet")
                .run(Readers.class)
                .expectSuccess();
        for (String line : outcome.lines()) {
            String[] words = line.split(" ");
            happened.put(words[0], Long.parseLong(words[1]) > now + year);
        }
        assertThat(happened).hasSize(11).isEqualTo(said);
        assertThat(said).containsEntry("readFile", false).containsEntry("readMillis", true);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void waitsAreToldApart(Jdk jdk) {
        List<String> found = new ArrayList<>();
        for (Map<?, ?> call : calls(jdk, classFile(Waiters.class))) {
            assertThat(call.get("line") == null).isEqualTo(call.get("effect").equals("native"));
            found.add(call.get("method") + ": " + call.get("call") + ": " + call.get("effect"));
        }
        String own = Waiters.class.getName();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "inherited: " + own + ".sleep(long): relative-wait",
                        "inherited: " + own + ".join(long): relative-wait",
                        "queues: java.util.concurrent.BlockingQueue.poll(long, TimeUnit): relative-wait",
                        "queues: java.util.concurrent.LinkedBlockingDeque.pollFirst(long, TimeUnit): relative-wait",
                        "absolute: java.util.concurrent.locks.LockSupport.parkUntil(long): redirected",
                        "absolute: java.util.Timer.schedule(TimerTask, Date): converted",
                        "absolute: java.util.Timer.schedule(TimerTask, long): relative-wait",
                        "absolute: java.util.concurrent.locks.Condition.awaitUntil(Date): converted",
                        "delays: new java.util.concurrent.DelayQueue(): take-care",
                        "lambda$inLambda$0: java.util.concurrent.locks.LockSupport.parkNanos(long): relative-wait",
                        "nativeClock: native nativeClock(): native");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void peopleGetATableWithReasonsAndASum(Jdk jdk) {
        Outcome outcome = explain(jdk, classFile(Waiters.class).toString());
        assertThat(outcome.exit()).as("a native method cannot be read").isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("  dev.timens.it.explain.Waiters\n")
                .containsPattern(
                        "\\d+ +inLambda \\(lambda\\) +java.util.concurrent.locks.LockSupport.parkNanos\\(long\\) +relative wait\n")
                .contains("What that means on JDK " + jdk.feature() + "\n")
                .containsPattern("NATIVE +dev.timens.it.explain.Waiters.nativeClock")
                .endsWith("1 class, 10 calls: 1 redirected, 0 hooked, 2 converted, 6 relative waits,"
                        + " 1 to take care of, 0 keep host time against expectation; 1 native method.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatIsCoveredExitsWithZero(Jdk jdk) {
        Outcome outcome = explain(jdk, classFile(Readers.class).toString()).expectSuccess();
        assertThat(outcome.out()).contains("0 keep host time against expectation.");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void jarsInJarsVersionsDirectoriesAndNamesAreRead(Jdk jdk) throws IOException {
        byte[] readers = Files.readAllBytes(classFile(Readers.class));
        Path library = zip("library.jar", Map.of("META-INF/versions/21/dev/timens/it/explain/Readers.class", readers));
        Map<String, byte[]> boot = new LinkedHashMap<>();
        boot.put("BOOT-INF/classes/dev/timens/it/explain/Readers.class", readers);
        boot.put("BOOT-INF/lib/library.jar", Files.readAllBytes(library));
        Path jar = zip("boot.jar", boot);
        assertThat(places(jdk, jar.toString()))
                .containsExactly(jar.toString(), jar + "!BOOT-INF/lib/library.jar!META-INF/versions/21");
        Path directory = Files.createDirectories(folder.resolve("directory/dev"));
        Files.write(directory.resolve("Readers.class"), readers);
        Files.copy(library, directory.resolve("library.jar"));
        assertThat(places(jdk, directory.getParent().toString()))
                .containsExactly(
                        directory.getParent().toString(), directory.resolve("library.jar") + "!META-INF/versions/21");
        assertThat(places(jdk, "--class-path", Artifacts.testClasses().toString(), Readers.class.getName()))
                .containsExactly(Artifacts.testClasses().toString());
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClassThatTheAgentCannotRedirectIsNamedAsTheAgentNamesIt(Jdk jdk) throws IOException {
        ClockCaller.write(folder, "Full", ClockCaller.FULL);
        ClockCaller.write(folder, "NewKind", 100);
        byte[] classFile = Files.readAllBytes(folder.resolve("NewKind.class"));
        classFile[10] = 99; // the kind of the first constant
        Files.write(folder.resolve("NewKind.class"), classFile);
        Outcome outcome = explain(jdk, folder.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern(
                        "KEEPS HOST TIME +the agent cannot redirect calls of this class: its constant pool is full\n")
                .containsPattern("KEEPS HOST TIME +Full.read +java.lang.System.nanoTime\\(\\)\n");
        assertThat(outcome.err())
                .isEqualTo(
                        "timens: NewKind.class in " + folder + " cannot be explained: it is truncated or damaged; with"
                                + " the agent it keeps host time: its constant pool has an entry of the unknown kind 99.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aClassOfAHostPatternIsSaidToKeepHostTime(Jdk jdk) {
        String file = classFile(Readers.class).toString();
        assertThat(explain(jdk, "--host", "dev.timens.it.*", file)
                        .expectSuccess()
                        .out())
                .contains("java.lang.System.currentTimeMillis()  ", "host by pattern")
                .contains("the class matches the host pattern dev.timens.it.*: named by --host")
                .contains(" 1 hooked, "); // a LogRecord takes its time where it is made
        assertThat(explain(jdk, "--host", "a/b", file).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatCannotBeReadGetsASentenceAndTheRestIsExplained(Jdk jdk) throws IOException {
        Path empty = zip("empty.jar", Map.of("x.txt", new byte[1]));
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path broken = Files.write(
                folder.resolve("Broken.class"),
                new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9, 1});
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        Outcome outcome = explain(
                jdk,
                "/nowhere.jar",
                "com.acme.Absent",
                "java.util.Timer",
                empty.toString(),
                text.toString(),
                broken.toString(),
                nothing.toString(),
                classFile(Readers.class).toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("1 class, ").endsWith("; 7 problems on standard error.\n");
        assertThat(outcome.err().lines())
                .containsExactly(
                        "timens: there is no file /nowhere.jar; give a jar, a directory or a class file that exists.",
                        "timens: there is no file com.acme.Absent; if it is the name of a class, say with --class-path where it is.",
                        "timens: java.util.Timer is a class of the JDK, and of these the agent rewrites the methods of its own table only; give classes of the program.",
                        "timens: " + empty + " has no class file in it; give the jar that has the program.",
                        "timens: " + text
                                + " is neither a class file nor a jar, or it is damaged (zip END header not found); make or fetch it again.",
                        "timens: " + broken + " cannot be explained: it is truncated or damaged.",
                        "timens: " + nothing
                                + " has no class file and no jar in it; give the folder that the compiler writes to, or a jar.");
        assertThat(explain(jdk).exit()).as("wrong usage").isEqualTo(2);
        assertThat(explain(jdk, "--jdk", "11", "x").exit()).isEqualTo(2);
        assertThat(explain(jdk, "--help").expectSuccess().out()).contains("Exit status:", "--class-path", "--json");
    }

    private List<String> places(Jdk jdk, String... arguments) {
        return classes(jdk, arguments).stream()
                .map(explained -> explained.get("place").toString())
                .toList();
    }

    private List<Map<?, ?>> calls(Jdk jdk, Path classFile) {
        List<Map<?, ?>> calls = new ArrayList<>();
        for (Map<?, ?> explained : classes(jdk, classFile.toString())) {
            for (Object call : (List<?>) explained.get("calls")) {
                calls.add((Map<?, ?>) call);
            }
        }
        return calls;
    }

    private List<Map<?, ?>> classes(Jdk jdk, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(arguments));
        Outcome outcome = explain(jdk, all.toArray(new String[0]));
        assertThat(outcome.err()).isEmpty();
        Map<?, ?> document = (Map<?, ?>) JsonText.parse(outcome.out());
        assertThat(document.get("status")).isEqualTo((long) outcome.exit());
        assertThat(document.get("jdk")).isEqualTo((long) jdk.feature());
        List<Map<?, ?>> classes = new ArrayList<>();
        for (Object explained : (List<?>) document.get("classes")) {
            classes.add((Map<?, ?>) explained);
        }
        return classes;
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private static Path classFile(Class<?> type) {
        return Artifacts.testClasses().resolve(type.getName().replace('.', '/') + ".class");
    }

    private static Outcome explain(Jdk jdk, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-jar", Artifacts.agentJar().toString(), "explain"));
        command.addAll(List.of(arguments));
        return ForkedJvm.on(jdk).runCommand(command);
    }
}
