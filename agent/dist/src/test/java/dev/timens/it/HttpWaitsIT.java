package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.HttpKeepAlive;
import dev.timens.it.waits.HttpTimeouts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Timeouts and kept connections of the JDK's HTTP client, whose selector thread is in the namespace of
 * the client's maker. JDK 17 reckons them in the wall clock, later ones in monotonic time.
 */
class HttpWaitsIT {
    private static final String SEND = "HttpClient.send";
    private static final String KEEP_ALIVE = "HttpClient.keep-alive";
    private static final List<String> PLACES = List.of("none", "+1h", "-2h");
    private static final List<String> SHIFTED = List.of("+1h", "-2h");

    static Stream<Jdk> withWallClock() {
        return Jdk.all().filter(jdk -> jdk.feature() == 17);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void requestsTimeOutAfterWhatTheCallerAsked(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(HttpTimeouts.class))
                .areOk(CellNames.ofOwnersAndCallers(List.of(SEND, "HttpClient.sendAsync"), jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void connectionsAreKept(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(HttpKeepAlive.class))
                .areOk(CellNames.ofOwnersAndCallers(List.of(KEEP_ALIVE), jdk));
    }

    /** Without {@code sendAsync}, of which it is left open on which thread it makes its deadline. */
    @ParameterizedTest
    @MethodSource("withWallClock")
    void timeoutsGoWrongWithoutTheirHooks(Jdk jdk) {
        withoutHook(jdk, "TimeoutEvent.<init>", SEND, HttpTimeouts.class)
                .areOkExcept(cells(SEND, PLACES, PLACES), cells(SEND, PLACES, SHIFTED));
        withoutHook(jdk, "HttpClientImpl.purgeTimeoutsAndReturnNextDeadline", SEND, HttpTimeouts.class)
                .areOkExcept(cells(SEND, PLACES, PLACES), cells(SEND, SHIFTED, PLACES));
    }

    /** What is put away with an expiry that has passed, or found expired by a clock ahead, is not kept. */
    @ParameterizedTest
    @MethodSource("withWallClock")
    void connectionsAreLostWithoutTheirHooks(Jdk jdk) {
        withoutHook(jdk, "ConnectionPool.returnToPool", KEEP_ALIVE, HttpKeepAlive.class)
                .areOkExcept(cells(KEEP_ALIVE, PLACES, PLACES), cells(KEEP_ALIVE, List.of("-2h"), PLACES));
        withoutHook(jdk, "ConnectionPool.purgeExpiredConnectionsAndReturnNextDeadline", KEEP_ALIVE, HttpKeepAlive.class)
                .areOkExcept(cells(KEEP_ALIVE, PLACES, PLACES), cells(KEEP_ALIVE, List.of("+1h"), PLACES));
    }

    private static Verdicts withoutHook(Jdk jdk, String hook, String only, Class<?> program) {
        return Verdicts.of(ForkedJvm.on(jdk)
                .agent("off=jdk.internal.net.http." + hook)
                .option("-Dasked.millis=1500", "-Dcells.patience.millis=8000", "-Donly=" + only)
                .run(program));
    }

    private static List<String> cells(String kind, List<String> owners, List<String> callers) {
        return CellNames.of(List.of(kind), CellNames.product(owners, callers), List.of(ThreadKind.PLATFORM));
    }
}
