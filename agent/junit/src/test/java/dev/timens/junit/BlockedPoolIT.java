package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * While a test waits, JUnit's pool starts another worker in its place, on the test's own thread. That
 * worker runs other tests: it must not be in the first one's namespace.
 */
class BlockedPoolIT {
    @Test
    void workerStartedForAWaitingTestIsOutside() {
        SampleRun run = new SampleRun(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(EachWaitsForTheOther.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "1")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.max-pool-size", "8")
                .execute());

        assertThat(run.failures()).isEmpty();
        assertThat(run.testsThatPassed()).isEqualTo(2);
    }

    @ExtendWith(OutsideObserver.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class EachWaitsForTheOther {
        private static final CompletableFuture<Void> ONE = new CompletableFuture<>();
        private static final CompletableFuture<Void> OTHER = new CompletableFuture<>();

        @Test
        @TimeOffset(realtime = "+1d", monotonic = "+1d")
        void one() throws Exception {
            ONE.complete(null);
            OTHER.get(120, TimeUnit.SECONDS);
        }

        @Test
        @TimeOffset(realtime = "+2d", monotonic = "+2d")
        void other() throws Exception {
            OTHER.complete(null);
            ONE.get(120, TimeUnit.SECONDS);
        }
    }
}
