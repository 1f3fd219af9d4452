package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.IndySearch;
import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the class files in the agent's jar are like. */
class AgentJarClassesIT {
    private static final Pattern OWN = Pattern.compile("dev/timens/(agent|kernel|runtime|instrument|cli)/.*");
    private static final Pattern IN_THE_APPLICATION =
            Pattern.compile("dev/timens/(agent|kernel|runtime|instrument)/.*");

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
    void ownClassesAreJava17AndNoneIsNewer() {
        for (String name : classes()) {
            byte[] bytes = bytes(name);
            int major = bytes[6] << 8 | bytes[7];
            if (OWN.matcher(name).matches()) {
                assertThat(major).as(name).isEqualTo(61);
            } else {
                assertThat(major).as(name).isLessThan(61);
            }
        }
    }

    /** Such code runs inside class loading, where linking an invokedynamic ends in ClassCircularityError. */
    @Test
    void codeThatRunsInTheApplicationHasNoInvokedynamic() {
        List<String> found = new ArrayList<>();
        int searched = 0;
        for (String name : classes()) {
            if (IN_THE_APPLICATION.matcher(name).matches() || name.startsWith("dev/timens/shaded/asm/")) {
                searched++;
                found.addAll(IndySearch.methodsWithIndy(bytes(name)));
            }
        }
        assertThat(searched).isGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchForInvokedynamicFindsIt() throws IOException {
        String name = "/dev/timens/it/coverage/Covered.class";
        try (InputStream in = AgentJarIT.class.getResourceAsStream(name)) {
            assertThat(IndySearch.methodsWithIndy(in.readAllBytes()))
                    .containsExactly("dev/timens/it/coverage/Covered.main");
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = new HashSet<>();
        Set<String> described = new HashSet<>();
        for (String name : classes()) {
            if (OWN.matcher(name).matches()) {
                packages.add(name.substring(0, name.lastIndexOf('/')));
                if (name.endsWith("/package-info.class")) {
                    described.add(name.substring(0, name.lastIndexOf('/')));
                }
            }
        }
        assertThat(packages).hasSizeGreaterThan(10);
        assertThat(described).isEqualTo(packages);
    }

    private List<String> files() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .toList();
    }

    private List<String> classes() {
        return files().stream().filter(name -> name.endsWith(".class")).toList();
    }

    private byte[] bytes(String name) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
