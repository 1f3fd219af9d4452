package dev.timens.it.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Timer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Calls clocks in the ways of compilers, as a class of a new JDK might: three raw ones, three derived. */
final class MadeUpCallers {
    /** How its calls are named, before the method. */
    static final String PREFIX = "made.up/" + MadeUpCallers.class.getName() + ".";

    private MadeUpCallers() {}

    static void readBy(CallScan scan) {
        for (String file : List.of("MadeUpCallers.class", "MadeUpCallers$MadeUpTimer.class")) {
            try (InputStream in = MadeUpCallers.class.getResourceAsStream(file)) {
                scan.read("made.up", in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static long rawCall() {
        return System.nanoTime();
    }

    static LongSupplier rawReference() {
        return System::currentTimeMillis;
    }

    static LongSupplier rawInLambda() {
        return () -> System.nanoTime() + 1;
    }

    static Date derivedCall() {
        return new Date();
    }

    static Supplier<Instant> derivedReference() {
        return Instant::now;
    }

    static void derivedBySubtype(MadeUpTimer timer) {
        timer.schedule(null, new Date(0));
    }

    static Calendar noClock() {
        return new GregorianCalendar(2026, Calendar.JANUARY, 1);
    }

    static final class MadeUpTimer extends Timer {}
}
