package dev.timens.bench.scan;

import dev.timens.instrument.callsite.CallSiteRedirection;
import dev.timens.instrument.callsite.NotRedirectedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs in a JVM of its own, without the agent: scans class files as the agent's transformer does, cold
 * at first and then until it is fast. Prints microseconds per class.
 */
public final class ScanProgram {
    private static final int PASSES = 20;
    private static final int CHUNK = 100;

    private final CallSiteRedirection redirection = new CallSiteRedirection("java/lang/TimensDispatcher");
    private final List<byte[]> without = new ArrayList<>();
    private final List<byte[]> with = new ArrayList<>();

    private ScanProgram() {}

    public static void main(String[] arguments) throws IOException, NotRedirectedException {
        ScanProgram program = new ScanProgram();
        program.firstPass(ClassFiles.read());
        System.out.println("without.classes " + program.without.size());
        System.out.println("with.classes " + program.with.size());
        System.out.println("without.best " + program.best(program.without));
        System.out.println("with.best " + program.best(program.with));
    }

    /** Each class for itself: which kind it is turns out only when it is scanned. */
    private void firstPass(List<byte[]> files) throws NotRedirectedException {
        long nanosWithout = 0;
        long nanosWith = 0;
        for (byte[] file : files) {
            long start = System.nanoTime();
            boolean redirected = redirection.redirect(file) != null;
            long nanos = System.nanoTime() - start;
            if (redirected) {
                nanosWith += nanos;
                with.add(file);
            } else {
                nanosWithout += nanos;
                without.add(file);
            }
        }
        System.out.println("without.first " + nanosWithout / 1e3 / without.size());
        System.out.println("with.first " + nanosWith / 1e3 / with.size());
    }

    /** The best pass of each chunk: chunks are short enough to fit between two slices of other processes. */
    private double best(List<byte[]> files) throws NotRedirectedException {
        long nanos = 0;
        for (int from = 0; from < files.size(); from += CHUNK) {
            nanos += bestNanos(files.subList(from, Math.min(files.size(), from + CHUNK)), files == with);
        }
        return nanos / 1e3 / files.size();
    }

    private long bestNanos(List<byte[]> chunk, boolean redirects) throws NotRedirectedException {
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            int redirected = 0;
            long start = System.nanoTime();
            for (byte[] file : chunk) {
                redirected += redirection.redirect(file) != null ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
            if (redirected != (redirects ? chunk.size() : 0)) {
                throw new IllegalStateException("A class was redirected in one pass and not in another.");
            }
        }
        return best;
    }
}
