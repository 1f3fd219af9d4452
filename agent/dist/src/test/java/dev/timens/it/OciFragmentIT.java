package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.Command;
import dev.timens.it.support.JsonText;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is printed for a container runtime, as the OCI runtime specification has it. Needs no kernel, and no library. */
class OciFragmentIT {
    private static final Jdk JDK = Jdk.all().findFirst().orElseThrow();

    /** Whole seconds rounded down and nanoseconds that are never negative, as the kernel takes them. */
    @Test
    void aNewNamespaceHasItsOffsets() {
        assertThat(linux("--monotonic", "-250ms", "--boottime", "+10d1ns"))
                .isEqualTo(Map.of(
                        "namespaces",
                        List.of(Map.of("type", "time")),
                        "timeOffsets",
                        Map.of(
                                "monotonic", Map.of("secs", -1L, "nanosecs", 750_000_000L),
                                "boottime", Map.of("secs", 864_000L, "nanosecs", 1L))));
    }

    @Test
    void aProcesssNamespaceHasItsPath() {
        assertThat(linux("--join", "17")).isEqualTo(joined("/proc/17/ns/time"));
    }

    /** The specification wants it absolute. */
    @Test
    void aKeptNamespaceHasItsPathWhateverItsName() {
        String name = "a\tb \"c\" \\d\n";
        Path folder = Command.of().builder().directory().toPath().toAbsolutePath();
        assertThat(linux("--join", name)).isEqualTo(joined(folder.resolve(name).toString()));
    }

    private static Map<String, ?> joined(String path) {
        return Map.of("namespaces", List.of(Map.of("type", "time", "path", path)));
    }

    private static Object linux(String... options) {
        String out = Command.timens(JDK, "run", "--print=oci")
                .and(options)
                .run()
                .expectSuccess()
                .out();
        Map<?, ?> document = (Map<?, ?>) JsonText.parse(out);
        assertThat(document).hasSize(1);
        return document.get("linux");
    }
}
