package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.HttpKeepAlive;
import dev.timens.it.waits.HttpTimeouts;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * Timeouts and kept connections of the JDK's HTTP client, whose selector thread is in the namespace of
 * the client's maker. JDKs up to 21 reckon them in the wall clock, later ones in monotonic time.
 */
class HttpWaitsIT {
    private static final String SEND = "HttpClient.send";
    private static final String KEEP_ALIVE = "HttpClient.keep-alive";
    private static final String CONNECT = "HttpClient.connect";
    private static final List<String> EVERYWHERE = List.of("none", "+1h", "-2h", "+400d");
    private static final List<String> PLACES = List.of("none", "+1h", "-2h");
    private static final List<String> SHIFTED = List.of("+1h", "-2h");

    private static final int LAST_WITH_WALL_CLOCK = 21;

    /** Of the controls. What is over at once is to be told from what lasts, also where threads stand still for seconds. */
    private static final String ASKED = "-Dasked.millis=8000";

    /** What lasts is to be told from what is never over, for which that long is waited. */
    private static final String TOLD_APART = "-Dcells.patience.millis=20000";

    /** Where nothing lasts for ever. */
    private static final String PATIENT = "-Dcells.patience.millis=60000";

    static Stream<Jdk> withWallClock() {
        return Jdk.all().filter(jdk -> jdk.feature() <= LAST_WITH_WALL_CLOCK);
    }

    static Stream<Jdk> withMonotonicClock() {
        return Jdk.all().filter(jdk -> jdk.feature() > LAST_WITH_WALL_CLOCK);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void requestsTimeOutAfterWhatTheCallerAsked(Jdk jdk) {
        Verdicts.of(everywhere(jdk).run(HttpTimeouts.class))
                .areOk(everyCell(List.of(SEND, "HttpClient.sendAsync", "HttpClient.orTimeout", CONNECT), jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void connectionsAreKept(Jdk jdk) {
        Verdicts.of(everywhere(jdk).run(HttpKeepAlive.class)).areOk(everyCell(List.of(KEEP_ALIVE), jdk));
    }

    /** Without {@code sendAsync}, of which it is left open on which thread it makes its deadline. */
    @ParameterizedTest
    @MethodSource("withWallClock")
    void timeoutsGoWrongWithoutTheirHooks(Jdk jdk) {
        // The deadline is the caller's own thread's.
        List<String> all = cells(SEND, PLACES, PLACES);
        all.addAll(cells(CONNECT, PLACES, PLACES));
        List<String> wrong = cells(SEND, PLACES, SHIFTED);
        wrong.addAll(cells(CONNECT, PLACES, SHIFTED));
        withoutHook(jdk, "TimeoutEvent.<init>", HttpTimeouts.class, TOLD_APART, "-Donly=" + SEND + "," + CONNECT)
                .areOkExcept(all, wrong);
        String purge = "HttpClientImpl.purgeTimeoutsAndReturnNextDeadline";
        withoutHook(jdk, purge, HttpTimeouts.class, TOLD_APART, "-Donly=" + SEND)
                .areOkExcept(cells(SEND, PLACES, PLACES), cells(SEND, SHIFTED, PLACES));
    }

    /** The control where there is no hook: the client in the time of its callers, as an agent would have it that shifts the JDK. */
    @ParameterizedTest
    @MethodSource("withMonotonicClock")
    void timeoutsGoWrongInTheTimeOfTheirThreads(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassReader.class))
                .agent()
                .option("-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=ShiftsTheJdk,jdk.internal.net.http.")
                .option(ASKED, TOLD_APART, "-Dthreads=platform", "-Donly=" + SEND + "," + CONNECT)
                .run(HttpTimeouts.class);
        for (String kind : List.of(SEND, CONNECT)) {
            assertThat(outcome.expectSuccess().lines())
                    .as("%s", outcome)
                    .anyMatch(line -> line.matches(kind + ":none:none:platform OK .*"))
                    .anyMatch(line -> line.matches(kind + ":\\+1h:none:platform WRONG .*"))
                    .anyMatch(line -> line.matches(kind + ":none:\\+1h:platform WRONG .*"));
        }
    }

    /** What is put away with an expiry that has passed, or found expired by a clock ahead, is not kept. */
    @ParameterizedTest
    @MethodSource("withWallClock")
    void connectionsAreLostWithoutTheirHooks(Jdk jdk) {
        withoutHook(jdk, "ConnectionPool.returnToPool", HttpKeepAlive.class, PATIENT)
                .areOkExcept(cells(KEEP_ALIVE, PLACES, PLACES), cells(KEEP_ALIVE, List.of("-2h"), PLACES));
        String purge = "ConnectionPool.purgeExpiredConnectionsAndReturnNextDeadline";
        withoutHook(jdk, purge, HttpKeepAlive.class, PATIENT)
                .areOkExcept(cells(KEEP_ALIVE, PLACES, PLACES), cells(KEEP_ALIVE, List.of("+1h"), PLACES));
    }

    private static ForkedJvm everywhere(Jdk jdk) {
        // Seconds that JDK 17 keeps connections by default; half a minute, as later ones do, a busy machine can take.
        return ForkedJvm.on(jdk)
                .agent()
                .option("-Djdk.httpclient.keepalive.timeout=1200", "-Dplaces=" + String.join(",", EVERYWHERE));
    }

    private static List<String> everyCell(List<String> kinds, Jdk jdk) {
        return CellNames.of(kinds, CellNames.product(EVERYWHERE, EVERYWHERE), ThreadKind.on(jdk.feature()));
    }

    private static Verdicts withoutHook(Jdk jdk, String hook, Class<?> program, String... options) {
        return Verdicts.of(ForkedJvm.on(jdk)
                .agent("off=jdk.internal.net.http." + hook)
                .option(ASKED, "-Dthreads=platform")
                .option(options)
                .run(program));
    }

    private static List<String> cells(String kind, List<String> owners, List<String> callers) {
        return CellNames.of(List.of(kind), CellNames.product(owners, callers), List.of(ThreadKind.PLATFORM));
    }
}
