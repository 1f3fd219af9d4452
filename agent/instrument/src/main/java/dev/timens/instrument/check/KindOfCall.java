package dev.timens.instrument.check;

import dev.timens.instrument.canary.Canary;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * The kinds of calls that read a clock. Not those that would initialise what an application configures:
 * {@code Calendar} asks for the default locale's data. Method references and constants are as direct
 * calls are: they share the class file's reference to the method.
 */
enum KindOfCall {
    NANO_TIME("System.nanoTime()", "System.nanoTime", false) {
        @Override
        long read() {
            return Canary.nanoTime();
        }
    },

    CURRENT_TIME_MILLIS("System.currentTimeMillis()", "System.currentTimeMillis", false) {
        @Override
        long read() {
            return Canary.currentTimeMillis();
        }
    },

    INSTANT("Instant.now()", "java.time.Clock.currentInstant", false) {
        @Override
        long read() {
            return Instant.now().toEpochMilli();
        }
    },

    CLOCK("Clock.millis()", "java.time.Clock$SystemClock.millis", false) {
        @Override
        long read() {
            return Clock.systemUTC().millis();
        }
    },

    SOURCE("InstantSource.millis()", "java.time.Clock$SystemInstantSource.millis", false) {
        @Override
        long read() {
            return InstantSource.system().millis();
        }
    },

    DATE("new Date()", "java.util.Date.<init>", false) {
        @Override
        long read() {
            return new Date().getTime();
        }
    },

    FOUND_HANDLE("System.nanoTime() by Lookup.findStatic", "java.lang.invoke.MethodHandles$Lookup.findStatic", true) {
        @Override
        long read() throws Throwable {
            return RoadsToNanoTime.found();
        }
    },

    UNREFLECTED_HANDLE(
            "System.nanoTime() by Lookup.unreflect", "java.lang.invoke.MethodHandles$Lookup.unreflect", true) {
        @Override
        long read() throws Throwable {
            return RoadsToNanoTime.unreflected();
        }
    },

    REFLECTION("System.nanoTime() by Method.invoke", "jdk.internal.reflect.ReflectionFactory.newMethodAccessor", true) {
        @Override
        long read() throws Throwable {
            return RoadsToNanoTime.reflected();
        }
    },

    HIDDEN_CLASS(
            "System.nanoTime() in a hidden class", "java.lang.invoke.MethodHandles$Lookup.defineHiddenClass", true) {
        @Override
        long read() throws Throwable {
            return RoadsToNanoTime.hidden();
        }
    };

    private static final KindOfCall[] ALL = values();

    private final String shown;
    private final String hook;
    private final boolean isRoad;

    KindOfCall(String shown, String hook, boolean isRoad) {
        this.shown = shown;
        this.hook = hook;
        this.isRoad = isRoad;
    }

    /** All; a copy for each caller would be made by {@link #values()}. */
    static KindOfCall[] all() {
        return ALL;
    }

    /** Reads as an application does. */
    abstract long read() throws Throwable;

    /** As a user writes it. */
    String shown() {
        return shown;
    }

    /** The name of the hook that moves it, in options. */
    String hook() {
        return hook;
    }

    /** Whether no constant pool shows it; hooked when the first class that can take it loads. */
    boolean isRoad() {
        return isRoad;
    }

    /** The host's reading, as the namespace shows it. The agent's own calls are not redirected. */
    long expected(Timekeeping timekeeping) {
        return isMonotonic()
                ? timekeeping.nanoTime(System.nanoTime())
                : timekeeping.currentTimeMillis(System.currentTimeMillis());
    }

    private boolean isMonotonic() {
        return this == NANO_TIME || isRoad;
    }
}
