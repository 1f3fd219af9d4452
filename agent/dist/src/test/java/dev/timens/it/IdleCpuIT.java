package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.idle.IdleProgram;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Threads that wait in namespaces use no more CPU time than those that wait without the agent. That a thread spins is
 * meant: it takes seconds, not milliseconds.
 */
class IdleCpuIT {
    private static final int IDLE_SECONDS = 10;

    /** What idle threads may use more in these seconds; one that spins uses a hundred times as much. */
    private static final long MORE_MILLIS = 100;

    /** What spins does so each time: the best of some tries tells. */
    private static final int TRIES = 3;

    private static final Pattern IDLE = Pattern.compile("idle (\\d+) ms, (\\d+) workers");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void nothingSpinsInANamespace(Jdk jdk) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= MORE_MILLIS; i++) {
            least = Math.min(least, more(ForkedJvm.on(jdk).agent(), jdk));
        }
        assertThat(least).as("ms of CPU time more than without the agent").isLessThan(MORE_MILLIS);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatSpinsIsSeen(Jdk jdk) {
        long most = 0;
        // It spins no more than the machine lets it.
        for (int i = 0; i < TRIES && most <= MORE_MILLIS; i++) {
            most = more(ForkedJvm.on(jdk).agent().option("-Didle.spin=true"), jdk);
        }
        assertThat(most).isGreaterThan(MORE_MILLIS);
    }

    /** Both at the same time: what disturbs one disturbs the other. */
    private static long more(ForkedJvm jvm, Jdk jdk) {
        CompletableFuture<Long> plain =
                CompletableFuture.supplyAsync(() -> idleMillis(ForkedJvm.on(jdk).option("-Didle.absent=true")));
        long with = idleMillis(jvm);
        long more = with - plain.join();
        System.out.println(jdk + " idle for " + IDLE_SECONDS + " s: " + with + " ms of CPU time, " + more + " ms more");
        return more;
    }

    private static long idleMillis(ForkedJvm jvm) {
        String out = jvm.run(IdleProgram.class, Integer.toString(IDLE_SECONDS))
                .expectSuccess()
                .out();
        Matcher idle = IDLE.matcher(out);
        assertThat(idle.find()).as(out).isTrue();
        assertThat(idle.group(2)).as("workers left whose keep-alive is over").isEqualTo("0");
        return Long.parseLong(idle.group(1));
    }
}
