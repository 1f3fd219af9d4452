package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.TimeNamespace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However a test ends, its thread (here the one that runs this class) is back where it was. */
class LeavingIT {
    @AfterEach
    void outside() {
        OutsideObserver.assertOutside();
    }

    @Test
    void ofATestThatThrows() {
        assertThat(SampleRun.of(Throws.class).failures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage("own failure")
                .hasNoSuppressedExceptions());
    }

    @Test
    void ofATestThatLeavesAScopeOpen() {
        assertThat(SampleRun.of(LeavesScopeOpen.class).failures())
                .singleElement()
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure).hasMessageContaining("inner"));
    }

    @Test
    void ofATestThatLeavesAScopeOpenAndThrows() {
        assertThat(SampleRun.of(LeavesScopeOpenAndThrows.class).failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure).hasMessage("own failure");
                    assertThat(List.of(failure.getSuppressed()))
                            .singleElement()
                            .isInstanceOf(IllegalStateException.class);
                });
    }

    private static TimeNamespace inner() {
        return TimeNamespace.builder("inner").create();
    }

    @ExtendWith(OutsideObserver.class)
    static class Throws {
        @Test
        @TimeOffset(realtime = "+1d", monotonic = "+1d")
        void test() {
            throw new AssertionError("own failure");
        }
    }

    @ExtendWith(OutsideObserver.class)
    static class LeavesScopeOpen {
        @Test
        @TimeOffset(realtime = "+1d", monotonic = "+1d")
        void test() {
            inner().enter();
        }
    }

    @ExtendWith(OutsideObserver.class)
    static class LeavesScopeOpenAndThrows {
        @Test
        @TimeOffset(realtime = "+1d", monotonic = "+1d")
        void test() {
            inner().enter();
            throw new AssertionError("own failure");
        }
    }
}
