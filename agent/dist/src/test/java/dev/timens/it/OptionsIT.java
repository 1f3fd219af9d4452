package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.programs.PrintClocks;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where options come from, and which place counts. */
class OptionsIT {
    private static final long DAY_MILLIS = 86_400_000;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachPlaceIsRead(Jdk jdk) {
        Path file = ConfigFiles.of("realtime = +10d");
        assertDaysAhead(10, ForkedJvm.on(jdk).agent("realtime=+10d"));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent().option("-Dtimens.realtime=+10d"));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent().environment("TIMENS_REALTIME", "+10d"));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent("config=" + file));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent().option("-Dtimens.config=" + file));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent().environment("TIMENS_CONFIG", file.toString()));
        assertDaysAhead(0, ForkedJvm.on(jdk).agent());
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theNearerPlaceCounts(Jdk jdk) {
        Path file = ConfigFiles.of("realtime=+40d");
        assertDaysAhead(
                10,
                ForkedJvm.on(jdk)
                        .agent("realtime=+10d,config=" + file)
                        .option("-Dtimens.realtime=+20d")
                        .environment("TIMENS_REALTIME", "+30d"));
        assertDaysAhead(
                20,
                ForkedJvm.on(jdk)
                        .agent("config=" + file)
                        .option("-Dtimens.realtime=+20d")
                        .environment("TIMENS_REALTIME", "+30d"));
        assertDaysAhead(30, ForkedJvm.on(jdk).agent("config=" + file).environment("TIMENS_REALTIME", "+30d"));
        // A clock that no nearer place sets comes from the farther one.
        Outcome both = ForkedJvm.on(jdk)
                .agent("realtime=+10d")
                .option("-Dtimens.monotonic=+1h")
                .run(PrintClocks.class);
        assertThat(both.err())
                .isEqualTo(
                        "timens: 0.1.0: monotonic=+1h,realtime=+10d for every thread; file times stay the host's.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void momentsAndIsoDurationsAreRead(Jdk jdk) {
        Outcome moment =
                ForkedJvm.on(jdk).agent("realtime=@2030-01-01T00:00:00Z").run(PrintClocks.class);
        // An hour is far more than a start takes; the clock goes on from that moment.
        assertThat(value(moment, "currentTimeMillis") - 1_893_456_000_000L).isBetween(0L, DAY_MILLIS / 24);
        assertDaysAhead(-10, ForkedJvm.on(jdk).agent("realtime=-P10D"));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theAgentSaysAsMuchAsIsAsked(Jdk jdk) {
        assertThat(ForkedJvm.on(jdk).agent().run(PrintClocks.class).err()).isEmpty();
        assertThat(ForkedJvm.on(jdk)
                        .agent("realtime=+1d,log=quiet")
                        .run(PrintClocks.class)
                        .err())
                .isEmpty();
        assertThat(ForkedJvm.on(jdk)
                        .agent("realtime=+1d,log=info")
                        .run(PrintClocks.class)
                        .err()
                        .lines())
                .hasSize(1);
        assertThat(ForkedJvm.on(jdk)
                        .agent("realtime=+1d,log=debug")
                        .run(PrintClocks.class)
                        .err())
                .contains("timens: mode IDLE -> UNIFORM");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theStartLineSaysWhetherFileTimesMove(Jdk jdk) {
        assertThat(startLine(jdk, "realtime=+1d")).endsWith("; file times stay the host's.\n");
        assertThat(startLine(jdk, "realtime=+1d,files=host")).endsWith("; file times stay the host's.\n");
        assertThat(startLine(jdk, "realtime=+1d,files=namespace")).endsWith("; file times move along.\n");
        assertThat(startLine(jdk, "monotonic=+1d")).endsWith(" for every thread.\n");
        assertThat(startLine(jdk, "files=namespace")).isEmpty();
    }

    private static String startLine(Jdk jdk, String options) {
        return ForkedJvm.on(jdk)
                .agent(options)
                .run(PrintClocks.class)
                .expectSuccess()
                .err();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theLineNamesTheClassesThatKeepHostTime(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+1d,host=none:com.acme.*:org.acme.Log")
                .run(PrintClocks.class);
        assertThat(outcome.err())
                .isEqualTo("timens: 0.1.0: realtime=+1d for every thread; file times stay the host's;"
                        + " host time for classes com.acme.*:org.acme.Log.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void anAgentThatIsNotEnabledDoesNothing(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+10d,enabled=false")
                .run(PrintClocks.class)
                .expectSuccess();
        assertThat(daysAhead(outcome)).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatIsNotEnabledIsNotJudged(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("enabled=false,realtime=tomorrow")
                .run(PrintClocks.class)
                .expectSuccess();
        assertThat(daysAhead(outcome)).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void blanksAfterCommasAndAByteOrderMarkAreNoMistakes(Jdk jdk) {
        assertDaysAhead(10, ForkedJvm.on(jdk).agent("log=quiet, realtime=+10d"));
        assertDaysAhead(10, ForkedJvm.on(jdk).agent("config=" + ConfigFiles.of("\uFEFFrealtime=+10d")));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aFileInAnotherEncodingIsRefused(Jdk jdk) throws IOException {
        Path file = ConfigFiles.of("realtime=+10d");
        Files.writeString(file, "# f\u00fcr morgen\nrealtime=+10d\n", StandardCharsets.ISO_8859_1);
        Outcome outcome = ForkedJvm.on(jdk).agent("config=" + file).run(PrintClocks.class);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("timens: config in the agent argument: the file '" + file
                        + "' is not in UTF-8; save it in that encoding.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aForeignNameIsSaidAndPassedOver(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+10d,log=quiet")
                .environment("TIMENS_HOME_OF_SOMEBODY", "x")
                .run(PrintClocks.class)
                .expectSuccess();
        assertThat(daysAhead(outcome)).isEqualTo(10);
        assertThat(outcome.err())
                .isEqualTo("timens: ignored environment variable TIMENS_HOME_OF_SOMEBODY: there is no such key.\n");
    }

    private static void assertDaysAhead(long days, ForkedJvm jvm) {
        assertThat(daysAhead(jvm.run(PrintClocks.class).expectSuccess())).isEqualTo(days);
    }

    /** Rounded: the program read its clock shortly before this. */
    private static long daysAhead(Outcome outcome) {
        double ahead = value(outcome, "currentTimeMillis") - System.currentTimeMillis();
        return Math.round(ahead / DAY_MILLIS);
    }

    private static long value(Outcome outcome, String clock) {
        return outcome.lines().stream()
                .filter(line -> line.startsWith(clock + " "))
                .mapToLong(line -> Long.parseLong(line.substring(clock.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome));
    }
}
