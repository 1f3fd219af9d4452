package dev.timens.testing;

import java.util.List;

/** What a process did that has ended. */
public record Outcome(List<String> command, int exit, String out, String err) {
    /** The lines on standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** This outcome, if the program ended well; else an error with everything it said. */
    public Outcome expectSuccess() {
        if (exit != 0) {
            throw new AssertionError("Exit status " + exit + "\n" + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", command) + "\nexit status " + exit + "\n--- out\n" + out + "--- err\n" + err;
    }
}
