package dev.timens.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a class waits until the roads to a clock are hooked. */
class RoadHooksTest {
    private static final long NEVER = TimeUnit.HOURS.toMillis(1);

    private volatile boolean hooked;

    /** For longer than it would for one that is blocked. */
    @Test
    @Timeout(300) // only if it waits for ever
    void itWaitsForWorkThatIsSlow() throws IOException {
        RoadHooks hooks = new RoadHooks(this::workForSeconds, 300, NEVER);
        hooks.before(classFile());
        assertThat(hooked).isTrue();
    }

    @Test
    @Timeout(300) // only if it waits for ever
    void itDoesNotWaitForWorkThatIsBlocked() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        RoadHooks hooks = new RoadHooks(() -> awaitAndHook(never), 300, NEVER);
        hooks.before(classFile());
        assertThat(hooked).isFalse();
        never.countDown();
    }

    @Test
    @Timeout(300) // only if it waits for ever
    void norForWorkThatNeverEnds() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        RoadHooks hooks = new RoadHooks(() -> spinAndHook(never), NEVER, 300);
        hooks.before(classFile());
        assertThat(hooked).isFalse();
        never.countDown();
    }

    private void workForSeconds() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        hooked = true;
    }

    private void awaitAndHook(CountDownLatch latch) {
        try {
            latch.await();
            hooked = true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void spinAndHook(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
        hooked = true;
    }

    /** Of a class that can come to a clock by reflection. */
    private static byte[] classFile() throws IOException {
        String name = Reflects.class
                .getName()
                .substring(Reflects.class.getPackageName().length() + 1);
        try (InputStream in = Reflects.class.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }

    private static final class Reflects {
        Object of(Class<?> type) throws ReflectiveOperationException {
            return type.getMethod("nanoTime");
        }
    }
}
