package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the agent's jar, and what is not. */
class AgentJarIT {
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("META-INF/(MANIFEST\\.MF|LICENSE|THIRD-PARTY-NOTICES)"),
            Pattern.compile("META-INF/native/linux-(x86_64|aarch64)/(libtimens\\.so|timens-launch)"),
            Pattern.compile("dev/timens/(agent|kernel|runtime|instrument|cli)/([a-z]+/)*[A-Za-z0-9$-]+\\.class"),
            Pattern.compile("dev/timens/shaded/(asm|bytebuddy/agent|picocli)/([a-z]+/)*[A-Za-z0-9$_-]+\\.class"));

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Artifacts.agentJar().toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void everyEntryIsExpected() {
        List<String> unexpected = new ArrayList<>();
        for (String name : files()) {
            if (ALLOWED.stream().noneMatch(allowed -> allowed.matcher(name).matches())) {
                unexpected.add(name);
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(files()).doesNotHaveDuplicates().contains("META-INF/LICENSE", "META-INF/THIRD-PARTY-NOTICES");
    }

    @Test
    void theApiIsNotInIt() {
        assertThat(files()).noneMatch(name -> name.matches("dev/timens/[^/]+\\.class"));
    }

    @Test
    void theNoticesNameEveryLibrary() {
        String notices = new String(bytes("META-INF/THIRD-PARTY-NOTICES"), StandardCharsets.UTF_8);
        assertThat(notices)
                .contains("Copyright (c) 2000-2011 INRIA, France Telecom", "picocli", "Byte Buddy")
                .contains("dev.timens.shaded.asm", "dev.timens.shaded.picocli", "dev.timens.shaded.bytebuddy.agent");
        Set<String> shaded = new HashSet<>();
        for (String name : files()) {
            if (name.startsWith("dev/timens/shaded/")) {
                shaded.add(name.split("/")[3]);
            }
        }
        assertThat(shaded).containsExactlyInAnyOrder("asm", "bytebuddy", "picocli");
    }

    @Test
    void theManifestHasExactlyWhatTheJvmAndToolsNeed() throws IOException {
        Map<String, String> manifest = new TreeMap<>();
        for (Map.Entry<Object, Object> each : attributes().entrySet()) {
            manifest.put(each.getKey().toString(), each.getValue().toString());
        }
        String name = Artifacts.agentJar().getFileName().toString();
        String buildId = manifest.remove("Timens-Build-Id");
        assertThat(buildId).matches("[0-9a-f]{16}");
        manifest.keySet().removeAll(Set.of("Created-By", "Java-Version", "Build-Jdk-Spec"));
        assertThat(manifest)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Manifest-Version", "1.0",
                        "Premain-Class", "dev.timens.agent.Premain",
                        "Agent-Class", "dev.timens.agent.Premain",
                        "Main-Class", "dev.timens.cli.Timens",
                        "Boot-Class-Path", name,
                        "Enable-Native-Access", "ALL-UNNAMED",
                        "Can-Retransform-Classes", "true",
                        "Automatic-Module-Name", "dev.timens.agent",
                        "Implementation-Title", "timens",
                        "Implementation-Version", Artifacts.version()));
    }

    private List<String> files() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .toList();
    }

    private Attributes attributes() throws IOException {
        return jar.getManifest().getMainAttributes();
    }

    private byte[] bytes(String name) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
