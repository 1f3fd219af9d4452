package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.DoctorRun;
import dev.timens.it.support.NativeLibraries;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code timens doctor} on a healthy machine. */
class DoctorIT {
    /** Kept from release to release. */
    private static final List<String> NAMES = List.of(
            "jdk.version",
            "jdk.instrument",
            "jar.name",
            "jar.beside",
            "agent.idle",
            "agent.shifted",
            "agent.namespace",
            "agent.dispatcher",
            "agent.silent",
            "readings.idle",
            "readings.initial.cold.platform",
            "readings.initial.cold.virtual",
            "readings.initial.compiled.platform",
            "readings.initial.compiled.virtual",
            "readings.namespace.cold.platform",
            "readings.namespace.cold.virtual",
            "readings.namespace.compiled.platform",
            "readings.namespace.compiled.virtual",
            "readings.outside",
            "native.present",
            "native.loadable",
            "native.agent",
            "native.access",
            "kernel.version",
            "kernel.support",
            "kernel.namespace",
            "kernel.capabilities",
            "kernel.seccomp",
            "kernel.limits",
            "kernel.user-namespaces",
            "kernel.unshare",
            "clocks.source",
            "clocks.user-space",
            "clocks.coarse",
            "clocks.tai",
            "clocks.auxiliary",
            "clocks.ptp",
            "surroundings.agents",
            "surroundings.attach",
            "surroundings.archives",
            "surroundings.options");

    private static final Pattern CHECK = Pattern.compile("  (OK|SKIP|FAIL) +([a-z-]+(?:\\.[a-z-]+)+)  +(.*)");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void nothingFailsAndEachCheckIsThereOnce(Jdk jdk) {
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk));
        assertThat(run.names()).containsExactlyElementsOf(NAMES);
        assertThat(run.with("fail")).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.with("skip").keySet())
                .allMatch(name -> name.matches("(kernel|clocks)\\..*")
                        || !jdk.hasVirtualThreads() && name.endsWith(".virtual")
                        || !NativeLibraries.arePresent() && name.startsWith("native."));
        assertThat(run.line("readings.namespace.compiled.platform").found())
                .isEqualTo("all 30 kinds of call are in the shifted time");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theTextSaysWhatTheDocumentSays(Jdk jdk) {
        Outcome text = ForkedJvm.on(jdk)
                .runCommand(List.of("-jar", Artifacts.agentJar().toString(), "doctor"))
                .expectSuccess();
        assertThat(text.err()).isEmpty();
        DoctorRun document = DoctorRun.of(ForkedJvm.on(jdk));
        List<String> names = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>(Map.of("OK", 0, "SKIP", 0));
        for (String line : text.lines()) {
            assertThat(line.length()).as(line).isLessThanOrEqualTo(120);
            Matcher matcher = CHECK.matcher(line);
            if (matcher.matches()) {
                String name = matcher.group(2);
                names.add(name);
                outcomes.merge(matcher.group(1), 1, Integer::sum);
                if (name.equals("clocks.user-space")) {
                    continue; // measured each time
                }
                assertThat(matcher.group(1).toLowerCase())
                        .as(name)
                        .isEqualTo(document.line(name).outcome());
                if (!matcher.group(3).equals("as above")) {
                    assertThat(document.line(name).found()).startsWith(matcher.group(3));
                }
            }
        }
        assertThat(names).containsExactlyElementsOf(document.names());
        assertThat(text.lines().get(0)).startsWith("timens " + Artifacts.version() + ", build ");
        assertThat(text.out())
                .endsWith("\n\n" + outcomes.get("OK") + " OK, " + outcomes.get("SKIP") + " SKIP, 0 FAIL.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aWrongCommandLineIsNoDiagnosis(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .runCommand(List.of("-jar", Artifacts.agentJar().toString(), "doctor", "--yaml"));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("timens: there is no option '--yaml'; see timens help doctor.\n");
    }
}
