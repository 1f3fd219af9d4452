package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.pools.PoolWorkers;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool's workers are where the pool was made, whoever's task made it start them. */
class PoolsIT {
    private static final String EXECUTOR = "java.util.concurrent.ThreadPoolExecutor.<init>";
    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool.<init>";
    /** Eight kinds of pool, three owners, three callers; two that the JVM owns; two with groups, and two made or started on odd threads. */
    private static final int CELLS = 8 * 3 * 3 + 2 + 2 + 2;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void workersAreWhereTheirPoolWasMade(Jdk jdk) {
        assertThat(wrong(ForkedJvm.on(jdk).agent())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyAreElsewhereWhereTheHookIsOff(Jdk jdk) {
        List<String> executors = wrong(ForkedJvm.on(jdk).agent("off=" + EXECUTOR));
        assertThat(executors).isNotEmpty().noneMatch(cell -> cell.matches("(fork-join|work-stealing).*"));
        assertThat(executors).contains("fixed none A A", "scheduled A B B", "custom-factory B none none");
        List<String> forkJoin = wrong(ForkedJvm.on(jdk).agent("off=" + FORK_JOIN_POOL));
        assertThat(forkJoin).isNotEmpty().noneMatch(cell -> cell.matches("(fixed|cached|single|scheduled).*"));
        assertThat(forkJoin)
                .contains("fork-join A none none", "work-stealing A B none", "fork-join-factory B none none");
    }

    /** The cells, pool owner caller worker, whose worker is not the owner's; the JVM's own belong to none. */
    private static List<String> wrong(ForkedJvm jvm) {
        List<String> cells = jvm.run(PoolWorkers.class).expectSuccess().lines();
        assertThat(cells).hasSize(CELLS);
        return cells.stream()
                .filter(cell -> !cell.endsWith(" " + expected(cell)))
                .toList();
    }

    private static String expected(String cell) {
        String[] poolOwnerCaller = cell.split(" ");
        switch (poolOwnerCaller[0]) {
            case "common":
            case "delayer":
                return "none";
            case "bound-group":
                return "B";
            default:
                return poolOwnerCaller[1];
        }
    }
}
