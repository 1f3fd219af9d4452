package dev.timens.suites;

import dev.timens.suites.launcher.SuiteProgram;
import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a suite in a forked JVM. */
final class SuiteRun {
    /** What the JDK's own modules must open to the libraries' tests, as their builds do. */
    private static final List<String> OPENS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    /** Far beyond what it takes to start, to find the tests, and to end. */
    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(5);

    private final Suite suite;
    private final Jdk jdk;
    private final Arm arm;
    private final String label;
    private final Path folder;

    /** What the JVM writes is kept in the build's folder, for whoever looks for a difference's cause. */
    SuiteRun(Suite suite, Jdk jdk, Arm arm, String label) throws IOException {
        this.suite = suite;
        this.jdk = jdk;
        this.arm = arm;
        this.label = label;
        this.folder = Files.createDirectories(Path.of(
                System.getProperty("runs.directory"), suite.name(), "jdk" + jdk.feature(), arm.toString(), label));
    }

    /** Once more if it hangs or breaks off: some test of a suite may do that by itself on a loaded machine. */
    Outcomes outcomesAtLast() throws IOException, InterruptedException {
        try {
            return outcomes();
        } catch (AssertionError brokeOff) {
            System.out.println("Once more, as it did not come to its end: " + brokeOff.getMessage());
            return new SuiteRun(suite, jdk, arm, label + "-once-more").outcomes();
        }
    }

    Outcomes outcomes() throws IOException, InterruptedException {
        Path journal = folder.resolve("journal");
        Files.deleteIfExists(journal);
        long started = System.nanoTime();
        Process process = start(journal);
        if (!endsWithoutHanging(process, journal)) {
            String threads = threads(process);
            process.destroyForcibly().waitFor();
            throw new AssertionError(this + " is still running "
                    + suite.hangsAfter().toSeconds() + " s after any test began or ended, in "
                    + JournalLines.of(journal).running() + "\n" + threads);
        }
        JournalLines lines = JournalLines.of(journal);
        if (process.exitValue() != 0 || !lines.isComplete()) {
            throw new AssertionError(this + " ended with status " + process.exitValue() + ", in " + lines.running()
                    + ": see " + folder.resolve("output"));
        }
        checkClock(
                lines.clock(),
                Files.getLastModifiedTime(folder.resolve("started")).toInstant());
        Outcomes outcomes = lines.outcomes();
        System.out.printf("%s: %s in %d s%n", this, outcomes.counts(), (System.nanoTime() - started) / 1_000_000_000);
        return outcomes;
    }

    /** A suite that is slow still writes its journal. */
    private boolean endsWithoutHanging(Process process, Path journal) throws IOException, InterruptedException {
        long size = -1;
        long changed = System.nanoTime();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            long now = Files.exists(journal) ? Files.size(journal) : 0;
            if (now != size) {
                size = now;
                changed = System.nanoTime();
            } else if (isHanging(journal, System.nanoTime() - changed)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHanging(Path journal, long unchanged) throws IOException {
        return unchanged > suite.hangsAfter().toNanos()
                && (unchanged > BETWEEN_TESTS.toNanos()
                        || !JournalLines.of(journal).running().isEmpty());
    }

    private Process start(Path journal) throws IOException {
        Files.writeString(folder.resolve("started"), "");
        Path selection = Files.write(folder.resolve("selection"), suite.selection());
        Path directory = Files.createDirectories(folder.resolve("work"));
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(OPENS);
        command.addAll(arm.options(folder));
        command.addAll(List.of("-cp", suite.classPath(), SuiteProgram.class.getName()));
        command.addAll(List.of(journal.toString(), selection.toString()));
        return Fork.builder(command, directory)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Else a suite that is the same with the agent would prove nothing. */
    private void checkClock(Instant read, Instant started) {
        Duration ahead = Duration.between(started, read).minus(arm.realtime());
        // The JVM reads its clock after the file was written; a minute and an hour tell any start from 400 days.
        if (ahead.compareTo(Duration.ofMinutes(-1)) < 0 || ahead.compareTo(Duration.ofHours(1)) > 0) {
            throw new AssertionError(this + " read " + read + " when the host had " + started);
        }
    }

    private String threads(Process process) throws IOException, InterruptedException {
        if (!Files.isExecutable(jdk.tool("jstack"))) {
            return "No thread dump: " + jdk.home() + " has no jstack.";
        }
        Path dump = folder.resolve("threads");
        Process jstack = new ProcessBuilder(jdk.tool("jstack").toString(), "-l", Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(dump.toFile())
                .start();
        if (!jstack.waitFor(2, TimeUnit.MINUTES)) {
            jstack.destroyForcibly().waitFor();
        }
        return Files.readString(dump);
    }

    @Override
    public String toString() {
        return suite.name() + " on " + jdk + ", " + arm;
    }
}
