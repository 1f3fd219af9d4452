package dev.timens.bench;

import dev.timens.bench.machine.Jars;
import dev.timens.bench.machine.Jdk;
import java.io.IOException;
import java.io.PrintStream;

/** A part of the report: measures on one JDK and prints what it found beside the budgets. */
public interface Part {
    /** @param quick fewer rounds: to see that it works, not to quote */
    void run(Jdk jdk, Jars jars, boolean quick, PrintStream out) throws IOException;
}
