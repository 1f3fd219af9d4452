package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.support.ForkedJvm;
import dev.timens.it.support.Jdk;
import dev.timens.it.support.Verdicts;
import dev.timens.it.waits.HttpKeepAlive;
import dev.timens.it.waits.HttpTimeouts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Timeouts and kept connections of the JDK's HTTP client, whose selector thread is in the namespace of
 * the client's maker. JDK 17 reckons them in the wall clock, later ones in monotonic time.
 */
class HttpWaitsIT {
    private static final List<String> TIMEOUTS = List.of("HttpClient.send", "HttpClient.sendAsync");
    private static final List<String> KEPT = List.of("HttpClient.keep-alive");
    private static final List<String> PLACES = List.of("none", "+1h", "-2h");
    private static final List<String> SHIFTED = List.of("+1h", "-2h");

    static Stream<Jdk> withWallClock() {
        return Jdk.all().filter(jdk -> jdk.feature() == 17);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void requestsTimeOutAfterWhatTheCallerAsked(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(HttpTimeouts.class))
                .areOk(CellNames.ofOwnersAndCallers(TIMEOUTS, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.it.support.Jdk#all")
    void connectionsAreKept(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(HttpKeepAlive.class)).areOk(CellNames.ofOwnersAndCallers(KEPT, jdk));
    }

    @ParameterizedTest
    @MethodSource("withWallClock")
    void timeoutsGoWrongWithoutTheirHooks(Jdk jdk) {
        withoutHook(jdk, "TimeoutEvent.<init>", HttpTimeouts.class)
                .areOkExcept(cells(TIMEOUTS, PLACES, PLACES), cells(TIMEOUTS, PLACES, SHIFTED));
        withoutHook(jdk, "HttpClientImpl.purgeTimeoutsAndReturnNextDeadline", HttpTimeouts.class)
                .areOkExcept(cells(TIMEOUTS, PLACES, PLACES), cells(TIMEOUTS, SHIFTED, PLACES));
    }

    /** What is put away with an expiry that has passed, or found expired by a clock ahead, is not kept. */
    @ParameterizedTest
    @MethodSource("withWallClock")
    void connectionsAreLostWithoutTheirHooks(Jdk jdk) {
        withoutHook(jdk, "ConnectionPool.returnToPool", HttpKeepAlive.class)
                .areOkExcept(cells(KEPT, PLACES, PLACES), cells(KEPT, List.of("-2h"), PLACES));
        withoutHook(jdk, "ConnectionPool.purgeExpiredConnectionsAndReturnNextDeadline", HttpKeepAlive.class)
                .areOkExcept(cells(KEPT, PLACES, PLACES), cells(KEPT, List.of("+1h"), PLACES));
    }

    private static Verdicts withoutHook(Jdk jdk, String hook, Class<?> program) {
        return Verdicts.of(ForkedJvm.on(jdk)
                .agent("off=jdk.internal.net.http." + hook)
                .option("-Dcells.patience.millis=5000")
                .run(program));
    }

    private static List<String> cells(List<String> kinds, List<String> owners, List<String> callers) {
        return CellNames.of(kinds, CellNames.product(owners, callers), List.of(ThreadKind.PLATFORM));
    }
}
