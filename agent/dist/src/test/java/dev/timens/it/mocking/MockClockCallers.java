package dev.timens.it.mocking;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Instant;
import org.mockito.MockedStatic;

/** Prints what mocks, spies and mocked statics of classes with clock calls read, outside and inside a namespace. */
public final class MockClockCallers {
    private MockClockCallers() {}

    public static void main(String[] arguments) {
        print("outside");
        TimeNamespace moved = TimeNamespace.builder("moved")
                .offset(ClockId.MONOTONIC, "+5h")
                .offset(ClockId.REALTIME, "-20d")
                .create();
        moved.run(() -> print("inside"));
        print("outside");
    }

    private static void print(String phase) {
        Stopwatch stubbed = mock(Stopwatch.class);
        when(stubbed.nanos()).thenReturn(42L);
        System.out.println(phase + " stubbed " + stubbed.nanos());
        System.out.println(phase + " monotonic " + spy(new Stopwatch()).nanos());
        System.out.println(phase + " monotonic " + new Stopwatch().nanos());
        try (MockedStatic<Stopwatch> statics = mockStatic(Stopwatch.class)) {
            System.out.println(phase + " unstubbed " + Stopwatch.millis());
            statics.when(Stopwatch::millis).thenReturn(43L);
            System.out.println(phase + " stubbed " + Stopwatch.millis());
        }
        System.out.println(phase + " realtime " + Stopwatch.millis());
        Instant fixed = Instant.ofEpochMilli(44);
        try (MockedStatic<Instant> instants = mockStatic(Instant.class, CALLS_REAL_METHODS)) {
            System.out.println(phase + " realtime " + Instant.now().toEpochMilli());
            instants.when(Instant::now).thenReturn(fixed);
            System.out.println(phase + " stubbed " + Instant.now().toEpochMilli());
        }
        System.out.println(phase + " realtime " + Instant.now().toEpochMilli());
    }
}
