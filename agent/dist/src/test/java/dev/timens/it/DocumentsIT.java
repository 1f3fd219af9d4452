package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.document.Document;
import dev.timens.it.document.Example;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Hang;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the documents are compiled as they stand, and print what stands below them. */
class DocumentsIT {
    private static final Path DOCS = Artifacts.buildFolder().resolve("../../../docs");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyExamplePrintsWhatTheDocumentSays(Jdk jdk) throws Exception {
        // Each rule has one, and limits where words are not enough.
        assertAllPrint(jdk, "semantics.md", 20);
        assertAllPrint(jdk, "limits.md", 4);
    }

    private void assertAllPrint(Jdk jdk, String file, int atLeast) throws Exception {
        Document document = Document.read(DOCS.resolve(file));
        assertThat(document.examples()).as(file).hasSizeGreaterThanOrEqualTo(atLeast);
        List<Example> examples = document.examples().stream()
                .filter(example -> example.since() <= jdk.feature())
                .toList();
        compile(jdk, document, examples);
        SoftAssertions all = new SoftAssertions();
        for (Example example : examples) {
            all.assertThat(output(jdk, example))
                    .as("%s, %s, %s", file, example, jdk)
                    .isEqualTo(example.output());
        }
        all.assertAll();
    }

    /** They all make namespaces before they print anything. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void noneWorksWithoutTheAgent(Jdk jdk) throws Exception {
        Document document = Document.read(DOCS.resolve("semantics.md"));
        Example first = document.examples().get(0);
        compile(jdk, document, List.of(first));
        assertThat(classPath(ForkedJvm.on(jdk)).run(first.className()).err())
                .contains("The timens agent is not attached.");
    }

    private String output(Jdk jdk, Example example) {
        ForkedJvm jvm = classPath(ForkedJvm.on(jdk));
        String options = example.agentOptions();
        var outcome = (options.isEmpty() ? jvm.agent() : jvm.agent(options))
                .directory(folder)
                .run(example.className());
        return outcome.exit() == 0 ? outcome.out() : outcome.toString();
    }

    private ForkedJvm classPath(ForkedJvm jvm) {
        return jvm.classPath(folder.resolve("classes"), Artifacts.apiJar());
    }

    /** By the compiler of the JDK itself: some examples need what only later ones have. */
    private void compile(Jdk jdk, Document document, List<Example> examples) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jdk.tool("javac").toString(),
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                Artifacts.apiJar().toString()));
        for (Example example : examples) {
            Path source = folder.resolve(example.className() + ".java");
            command.add(Files.writeString(source, document.source(example)).toString());
        }
        Path said = folder.resolve("javac.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!javac.waitFor(Fork.HANG_SECONDS, TimeUnit.SECONDS)) {
            Hang.end(javac);
        }
        assertThat(javac.waitFor()).as(Files.readString(said)).isZero();
    }
}
