package dev.timens.it.coverage;

import java.time.Instant;
import java.util.function.LongSupplier;

/** Covered in part, always the same part; with calls and method references of clocks. */
public final class Covered {
    private Covered() {}

    public static void main(String[] arguments) {
        LongSupplier reference = System::nanoTime;
        long read = 0;
        for (int i = 0; i < 3; i++) {
            read |= i % 2 == 0 ? reference.getAsLong() : new Reader().millis(i);
        }
        // Two clocks of one JVM, whatever their offsets: neither branch depends on the time.
        if (read == 0 && Instant.now() == null) {
            System.out.println("never");
        }
        System.out.println("done");
    }

    /** A class of its own, with a method that nobody calls. */
    static final class Reader {
        long millis(int i) {
            return i > 5 ? uncalled() : System.currentTimeMillis();
        }

        long uncalled() {
            return System.nanoTime();
        }
    }
}
