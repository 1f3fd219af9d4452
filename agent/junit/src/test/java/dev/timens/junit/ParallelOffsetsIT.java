package dev.timens.junit;

import static dev.timens.junit.ClockReading.assertShifted;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Three tests that meet, so that each has read its clocks while the others were in their namespaces. */
@ExtendWith(OutsideObserver.class)
@Execution(ExecutionMode.CONCURRENT)
class ParallelOffsetsIT {
    private static final CyclicBarrier MEETING = new CyclicBarrier(3);

    @Test
    @TimeOffset(realtime = "+1d", monotonic = "-1d")
    void tomorrow() throws Exception {
        assertShiftedAmongOthers(Duration.ofDays(1), Duration.ofDays(-1));
    }

    @Test
    @TimeOffset(realtime = "+365d", monotonic = "+700d")
    void nextYear() throws Exception {
        assertShiftedAmongOthers(Duration.ofDays(365), Duration.ofDays(700));
    }

    @Test
    @TimeOffset(realtime = "-7d")
    void lastWeek() throws Exception {
        assertShiftedAmongOthers(Duration.ofDays(-7), Duration.ZERO);
    }

    private static void assertShiftedAmongOthers(Duration realtime, Duration monotonic) throws Exception {
        for (int round = 0; round < 100; round++) {
            MEETING.await(120, TimeUnit.SECONDS);
            assertShifted(realtime, monotonic);
        }
    }
}
