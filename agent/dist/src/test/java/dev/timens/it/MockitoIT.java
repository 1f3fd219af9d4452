package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.mocking.MockClockCallers;
import dev.timens.it.support.ClockBracket;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import org.objenesis.ObjenesisStd;

/** Mockito's inline mock maker mocks classes with clock calls, and what it does not mock reads the right time. */
class MockitoIT {
    private static final Path MOCKITO = Artifacts.jarOf(Mockito.class);
    private static final String SHIFT = "monotonic=+2h,realtime=+30d";
    private static final Duration MONOTONIC = Duration.ofHours(2);
    private static final Duration REALTIME = Duration.ofDays(30);

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void mockitoThatAttachesItself(Jdk jdk) {
        requireRight(jdk, ForkedJvm::agent, Duration.ZERO, Duration.ZERO);
        requireRight(jdk, jvm -> jvm.agent(SHIFT), MONOTONIC, REALTIME);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void mockitoAsAnAgentBeforeAndAfter(Jdk jdk) {
        String mockito = "-javaagent:" + MOCKITO;
        requireRight(jdk, jvm -> jvm.option(mockito).agent(SHIFT), MONOTONIC, REALTIME);
        requireRight(jdk, jvm -> jvm.agent(SHIFT).option(mockito), MONOTONIC, REALTIME);
    }

    private static void requireRight(
            Jdk jdk, UnaryOperator<ForkedJvm> agents, Duration monotonicOutside, Duration realtimeOutside) {
        ForkedJvm jvm = ForkedJvm.on(jdk)
                // Read by the JVM that attaches Mockito, too: how long it waits for this one to answer.
                .environment("JDK_JAVA_OPTIONS", "-Dsun.tools.attach.attachTimeout=300000")
                .classPath(
                        Artifacts.testClasses(),
                        Artifacts.apiJar(),
                        MOCKITO,
                        Artifacts.jarOf(ByteBuddy.class),
                        Artifacts.jarOf(ByteBuddyAgent.class),
                        Artifacts.jarOf(ObjenesisStd.class));
        ClockBracket bracket = ClockBracket.open();
        List<String> lines =
                agents.apply(jvm).run(MockClockCallers.class).expectSuccess().lines();
        bracket.close();
        List<String> kinds = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            boolean inside = words[0].equals("inside");
            long value = Long.parseLong(words[2]);
            kinds.add(words[1]);
            switch (words[1]) {
                case "monotonic" ->
                    bracket.requireMonotonic(line, value, inside ? Duration.ofHours(5) : monotonicOutside);
                case "realtime" ->
                    bracket.requireRealtime(line, value, inside ? Duration.ofDays(-20) : realtimeOutside);
                case "stubbed" -> assertThat(value).as(line).isBetween(42L, 44L);
                default -> assertThat(value).as(line).isZero();
            }
        }
        List<String> each = List.of(
                "stubbed",
                "monotonic",
                "monotonic",
                "unstubbed",
                "stubbed",
                "realtime",
                "realtime",
                "stubbed",
                "realtime");
        assertThat(kinds)
                .isEqualTo(Stream.of(each, each, each).flatMap(List::stream).toList());
    }
}
