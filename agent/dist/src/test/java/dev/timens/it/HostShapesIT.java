package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.boot.HostClock;
import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.host.HostShapesProgram;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.ClassesJar;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that {@code host} names, of many shapes: the JVM accepts them rewritten, and they read the host. */
class HostShapesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Path FOREIGN_JAR = BareAgentJar.of(ForeignAgent.class);
    private static final String KEPT = "host=dev.timens.it.host.kept.*";
    private static final int SHAPES = 6;
    private static final int REFERENCES = 12;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void classesOfEachShapeReadTheHost(Jdk jdk) {
        Outcome outcome = run(jvm(jdk).agent(KEPT));
        assertThat(outcome.lines()).hasSize(SHAPES + 2);
        // The JDK's own code reads for whoever calls it, unless it is named too.
        assertThat(wrong(outcome)).containsExactly("log-record");
    }

    /** The control, for what is in the class itself and the serialized reference, which reads the namespace anyway. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void notNamedTheyReadTheNamespace(Jdk jdk) {
        assertThat(wrong(run(jvm(jdk).agent()))).hasSize(SHAPES + 1);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aPackageOfTheJdkThatIsNamedReadsTheHost(Jdk jdk) {
        assertThat(wrong(run(jvm(jdk).agent(KEPT + ":java.util.logging.*")))).isEmpty();
    }

    /** The methods that these classes got for their method references stay with them. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void retransformedByAnotherAgentTheyReadTheHost(Jdk jdk) {
        Outcome outcome = run(jvm(jdk).agent(KEPT).option("-javaagent:" + FOREIGN_JAR + "=ChangesNothing,always"));
        assertThat(outcome.lines()).hasSize(2 * (SHAPES + REFERENCES) + 2);
        assertThat(wrong(outcome)).containsExactly("log-record");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void referencesThatAreLeftAloneAreSaid(Jdk jdk) {
        Outcome outcome = run(jvm(jdk).agent(KEPT));
        assertThat(outcome.lines()).contains("serialized OK");
        assertThat(outcome.err())
                .contains(
                        "class dev.timens.it.host.kept.Shapes$Hidden is hidden: its method references to readers of the"
                                + " clock do not keep host time. Call the reader in a method of its own.")
                .contains("class dev.timens.it.host.kept.Shapes has serializable method references to readers of the"
                        + " clock: these do not keep host time. Write a lambda, () -> Instant.now().");
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk).option("-Xbootclasspath/a:" + BOOT_JAR, "-Duser.timezone=UTC", "-Xverify:all");
    }

    private static Outcome run(ForkedJvm jvm) {
        return jvm.run(HostShapesProgram.class).expectSuccess();
    }

    private static List<String> wrong(Outcome outcome) {
        return outcome.lines().stream()
                .filter(line -> !line.endsWith(" OK"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
