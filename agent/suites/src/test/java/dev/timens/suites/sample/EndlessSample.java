package dev.timens.suites.sample;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Hangs. */
class EndlessSample {
    @Test
    void waitsForEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
