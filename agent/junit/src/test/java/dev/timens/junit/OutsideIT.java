package dev.timens.junit;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no annotation holds for, around a test for which one does. */
@ExtendWith(OutsideObserver.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideIT {
    @BeforeAll
    @AfterAll
    static void aroundAll() {
        OutsideObserver.assertOutside();
    }

    @Test
    @Order(1)
    void before() {
        OutsideObserver.assertOutside();
    }

    @Test
    @Order(2)
    @TimeOffset(realtime = "+30d", monotonic = "+60d")
    void annotated() {
        ClockReading.assertShifted(Duration.ofDays(30), Duration.ofDays(60));
    }

    @Test
    @Order(3)
    void after() {
        OutsideObserver.assertOutside();
    }
}
