package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.coverage.Covered;
import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.support.BareAgentJar;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jacoco.agent.AgentJar;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** JaCoCo measures the same coverage with timens as without, whichever comes first. */
class JacocoIT {
    private static final String SHIFT = "monotonic=+2h,realtime=+30d";

    @TempDir
    Path folder;

    private String jacoco;
    private Path exec;

    @BeforeEach
    void extractJacoco() throws IOException {
        Path jar = folder.resolve("jacocoagent.jar");
        AgentJar.extractTo(jar.toFile());
        exec = folder.resolve("jacoco.exec");
        jacoco = "-javaagent:" + jar + "=append=false,destfile=" + exec + ",includes=dev.timens.it.coverage.*";
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void coverageIsTheSameWithTimensBeforeOrAfter(Jdk jdk) throws IOException {
        List<String> alone = coverage(jdk, jvm -> jvm.option(jacoco));
        assertThat(alone)
                .contains(
                        "dev/timens/it/coverage/Covered: lines 7 of 8",
                        "dev/timens/it/coverage/Covered$Reader: lines 2 of 3");
        assertThat(coverage(jdk, jvm -> jvm.agent().option(jacoco))).isEqualTo(alone);
        assertThat(coverage(jdk, jvm -> jvm.option(jacoco).agent())).isEqualTo(alone);
        assertThat(coverage(jdk, jvm -> jvm.agent(SHIFT).option(jacoco))).isEqualTo(alone);
        assertThat(coverage(jdk, jvm -> jvm.option(jacoco).agent(SHIFT))).isEqualTo(alone);
    }

    /** What it looks like when an agent does change what JaCoCo sees. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentThatIsNotRetransformableSpoilsTheCoverage(Jdk jdk) throws IOException {
        String other = "-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=EditsClockCallers,once";
        assertThat(coverage(jdk, jvm -> jvm.option(other).option(jacoco)))
                .contains("dev/timens/it/coverage/Covered: does not match");
    }

    /** Per class the lines and branches covered, and whether its class file is the one JaCoCo saw. */
    private List<String> coverage(Jdk jdk, UnaryOperator<ForkedJvm> agents) throws IOException {
        ForkedJvm jvm = ForkedJvm.on(jdk).classPath(Artifacts.testClasses(), Artifacts.jarOf(ClassReader.class));
        Outcome outcome = agents.apply(jvm).run(Covered.class).expectSuccess();
        assertThat(outcome.out()).isEqualTo("done\n");
        assertThat(outcome.err()).doesNotContain("does not match");
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(exec.toFile());
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(loader.getExecutionDataStore(), builder)
                .analyzeAll(Artifacts.testClasses()
                        .resolve("dev/timens/it/coverage")
                        .toFile());
        return lines(builder);
    }

    private static List<String> lines(CoverageBuilder builder) {
        TreeMap<String, List<String>> byClass = new TreeMap<>();
        for (IClassCoverage each : builder.getClasses()) {
            List<String> lines = new ArrayList<>();
            lines.add(each.getName() + ": lines " + each.getLineCounter().getCoveredCount() + " of "
                    + each.getLineCounter().getTotalCount());
            lines.add(each.getName() + ": branches " + each.getBranchCounter().getCoveredCount() + " of "
                    + each.getBranchCounter().getTotalCount());
            for (int line = each.getFirstLine(); line <= each.getLastLine(); line++) {
                lines.add(each.getName() + ":" + line + " " + each.getLine(line).getStatus());
            }
            byClass.put(each.getName(), lines);
        }
        for (IClassCoverage each : builder.getNoMatchClasses()) {
            byClass.get(each.getName()).add(each.getName() + ": does not match");
        }
        return byClass.values().stream().flatMap(List::stream).toList();
    }
}
