package dev.timens.suites.launcher;

import java.io.PrintStream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What the tests' thread read on the wall clock at first; one line for each test that starts and one for its end: what
 * happened, the test's unique id, why; and a last line.
 */
public final class Journal implements TestExecutionListener {
    public static final String CLOCK = "CLOCK";
    public static final String STARTED = "STARTED";
    public static final String END = "END";
    public static final String SEPARATOR = "\t";

    private final PrintStream out;

    Journal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            line(STARTED, identifier, "");
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        line("SKIPPED", identifier, reason);
    }

    /** Containers only if they failed: then their tests are missing. */
    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            line(
                    result.getStatus().name(),
                    identifier,
                    result.getThrowable().map(Throwable::toString).orElse(""));
        }
    }

    void begin() {
        out.println(CLOCK + SEPARATOR + System.currentTimeMillis());
    }

    void end() {
        out.println(END);
    }

    private synchronized void line(String what, TestIdentifier identifier, String why) {
        out.println(what
                + SEPARATOR
                + identifier.getUniqueId()
                + SEPARATOR
                + String.join(" ", why.lines().toList()));
    }
}
