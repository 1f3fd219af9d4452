package dev.timens.junit;

import static dev.timens.junit.ClockReading.assertShifted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OutsideObserver.class)
class AnnotatedMethodIT {
    private static final Instant BERLIN_WALL = Instant.parse("1989-11-09T22:30:00Z");

    private final Instant constructed = Instant.now();
    private TimeNamespace before;

    @BeforeEach
    void before() {
        before = TimeNamespace.current();
    }

    @Test
    @TimeOffset(realtime = "+30d", monotonic = "+1h")
    void bothClocks() {
        assertShifted(Duration.ofDays(30), Duration.ofHours(1));
    }

    @Test
    @TimeOffset(realtime = "-250ms")
    void realtimeAlone() {
        assertShifted(Duration.ofMillis(-250), Duration.ZERO);
    }

    @Test
    @TimeOffset(monotonic = "PT2400H0.000000001S")
    void monotonicAlone() {
        assertShifted(Duration.ZERO, Duration.ofDays(100).plusNanos(1));
    }

    @Test
    @TimeOffset(boottime = "+400d", tai = "+37s")
    void clocksThatTheJdkDoesNotRead() {
        assertShifted(Duration.ZERO, Duration.ZERO);
        assertThat(TimeNamespace.current().offset(ClockId.BOOTTIME)).isEqualTo(Duration.ofDays(400));
        assertThat(TimeNamespace.current().offset(ClockId.TAI)).isEqualTo(Duration.ofSeconds(37));
    }

    @Test
    @TimeOffset(realtime = "@1989-11-09T22:30:00Z")
    void instantIsReadByTheFirstCodeOfTheTestAndGoesOn() {
        Instant now = Instant.now();

        assertThat(constructed).isBetween(BERLIN_WALL, now);
        assertThat(now).isBefore(BERLIN_WALL.plusSeconds(600));
    }

    @Test
    @TimeOffset(realtime = "+30d")
    void beforeEachAndTestShareTheNamespace() {
        assertThat(before).isEqualTo(TimeNamespace.current());
    }

    @Test
    @TimeOffset(realtime = "+30d")
    void namespaceIsCalledLikeTheTest() {
        assertThat(TimeNamespace.current().name()).isEqualTo("AnnotatedMethodIT.namespaceIsCalledLikeTheTest()");
    }

    @Test
    @NextMonth
    @LongUptime
    void composedAnnotations() {
        assertShifted(Duration.ofDays(30), Duration.ofDays(400));
    }

    @Test
    @TimeOffset(realtime = "+1d")
    @TimeOffset(monotonic = "+2d")
    void twoOnOneMethod() {
        assertShifted(Duration.ofDays(1), Duration.ofDays(2));
    }

    @Retention(RetentionPolicy.RUNTIME)
    @TimeOffset(realtime = "+30d")
    @interface NextMonth {}

    @Retention(RetentionPolicy.RUNTIME)
    @TimeOffset(monotonic = "+400d")
    @interface LongUptime {}
}
