package dev.timens.junit;

import static dev.timens.junit.ClockReading.assertShifted;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@TimeOffset(realtime = "+10d", monotonic = "+20d")
@ExtendWith(OutsideObserver.class)
class AnnotatedClassIT {
    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Duration TWENTY_DAYS = Duration.ofDays(20);

    @BeforeAll
    @AfterAll
    static void aroundAll() {
        assertShifted(TEN_DAYS, TWENTY_DAYS);
    }

    @Test
    void plain() {
        assertShifted(TEN_DAYS, TWENTY_DAYS);
    }

    @Test
    @TimeOffset(realtime = "-3d")
    void methodReplacesOneClock() {
        assertShifted(Duration.ofDays(-3), TWENTY_DAYS);
    }

    @Nested
    class Inherits {
        @Test
        void plain() {
            assertShifted(TEN_DAYS, TWENTY_DAYS);
        }
    }

    @Nested
    @TimeOffset(monotonic = "+40d")
    class Replaces {
        @BeforeEach
        @AfterEach
        void aroundEach() {
            assertShifted(TEN_DAYS, Duration.ofDays(40));
        }

        @Test
        void oneClock() {
            assertShifted(TEN_DAYS, Duration.ofDays(40));
        }

        @Nested
        class InTurn {
            @Test
            void oneClock() {
                assertShifted(TEN_DAYS, Duration.ofDays(40));
            }
        }
    }

    @Nested
    class Subclass extends Base {
        @Test
        void takesOver() {
            assertShifted(Duration.ofDays(5), TWENTY_DAYS);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class SharedInstance {
        SharedInstance() {
            assertShifted(TEN_DAYS, TWENTY_DAYS);
        }

        @Test
        @TimeOffset(monotonic = "+1ns")
        void methodReplacesOneClock() {
            assertShifted(TEN_DAYS, Duration.ofNanos(1));
        }
    }

    @Nested
    class OwnInstance {
        OwnInstance() {
            assertShifted(TEN_DAYS, TWENTY_DAYS);
        }

        @Test
        void plain() {
            assertShifted(TEN_DAYS, TWENTY_DAYS);
        }
    }

    @TimeOffset(realtime = "+5d")
    abstract static class Base {}
}
