package dev.timens.junit;

import static dev.timens.junit.ClockReading.assertShifted;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;

@TimeOffset(realtime = "+30d", monotonic = "+60d")
@ExtendWith(OutsideObserver.class)
class ThreadsIT {
    private Thread aroundTest;

    @BeforeEach
    @AfterEach
    void aroundTest() {
        aroundTest = Thread.currentThread();
        assertTestsTime();
    }

    @Test
    void testStaysOnTheThreadThatJUnitChose() {
        assertThat(Thread.currentThread()).isSameAs(aroundTest);
    }

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void timeoutOnASeparateThread() {
        assertThat(Thread.currentThread()).isNotSameAs(aroundTest);
        assertTestsTime();
    }

    @Test
    void newThread() throws Exception {
        FutureTask<Void> task = new FutureTask<>(ThreadsIT::assertTestsTime, null);
        new Thread(task).start();
        task.get(120, SECONDS);
    }

    @Test
    void newPool() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            pool.submit(ThreadsIT::assertTestsTime).get(120, SECONDS);
        } finally {
            pool.shutdown();
        }
    }

    private static void assertTestsTime() {
        assertShifted(Duration.ofDays(30), Duration.ofDays(60));
    }
}
