package dev.timens.kernel.launch;

import dev.timens.kernel.EndingSignals;
import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.LauncherImage;
import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The way of a command into a time namespace, step by step. {@link #exec} puts the launcher in this JVM's place, which
 * takes the steps and then puts the command there. If a step fails, this JVM's own command line is started again in
 * the same place, and finds a {@link LaunchFailure}.
 */
public final class Launch {
    private final Words steps = new Words().add("timens-launch");
    private final Set<Integer> earlier;
    private Set<Integer> inherited;

    /** Made before the native library is needed: what is opened from now on is this JVM's. */
    public Launch() throws IOException {
        earlier = OwnDescriptors.numbers();
    }

    /** @param all the descriptors that this process was started with; null if nobody knows */
    public Launch inherited(Set<Integer> all) {
        inherited = all;
        return this;
    }

    /** Takes a step that is about nothing. */
    public Launch then(Step step) {
        return then(step, "");
    }

    /** @param subject the lines of offsets, or a file */
    public Launch then(Step step, String subject) {
        steps.add(step.word()).add(subject);
        return this;
    }

    /**
     * Returns only by exception.
     *
     * @param program the command's file: one word
     * @param command the command's words, its name first
     * @param environment the command's
     * @param onlyForCommand variables that this JVM does not get if it is started again
     * @throws dev.timens.kernel.error.KernelException if the launcher cannot be started
     * @throws dev.timens.kernel.NotAvailableException if there is no native library
     */
    public void exec(Words program, Words command, Words environment, Words onlyForCommand) throws IOException {
        EndingSignals.end();
        String java = Files.readSymbolicLink(Paths.get("/proc/self/exe")).toString();
        steps.add(Step.EXEC.word()).addAll(program);
        // Not among the arguments: there the command's words, which are in both, would count twice towards the limit.
        byte[] failure = new Words().add(java).addAll(Words.ofCommandLine()).toBytes();
        steps.add(Integer.toString(onlyForCommand.size()));
        steps.add(Integer.toString(failure.length));
        steps.addAll(command);
        Words all = new Words().add(LaunchFailure.room()).addAll(environment.without(LaunchFailure.VARIABLE));
        all.addAll(onlyForCommand);
        closeOwnDescriptors();
        PerformanceFile.delete();
        int image = LauncherImage.create(failure);
        goNoFurtherIfEnding();
        int result = image < 0
                ? image
                : KernelCalls.exec(
                        ("/proc/self/fd/" + image + "\0").getBytes(StandardCharsets.US_ASCII),
                        steps.toBytes(),
                        all.toBytes(),
                        leadersSignalMask());
        if (image >= 0) {
            KernelCalls.close(image);
        }
        EndingSignals.areCaught();
        throw KernelErrors.launcher(-result);
    }

    /** What the JVM caught before is not lost either: then it is on its way to its end, and gets there. */
    private static void goNoFurtherIfEnding() {
        Thread hook = new Thread("timens");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            for (; ; ) {
                LockSupport.park();
            }
        }
    }

    private void closeOwnDescriptors() throws IOException {
        if (inherited != null) {
            OwnDescriptors.closeAllBut(inherited);
        } else {
            OwnDescriptors.closeKnown(earlier);
        }
    }

    /** A Java thread blocks signals that the program which started this JVM may not have blocked. */
    private static long leadersSignalMask() throws IOException {
        Path status = Paths.get("/proc/self/status");
        for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
            if (line.startsWith("SigBlk:")) {
                return Long.parseUnsignedLong(line.substring("SigBlk:".length()).trim(), 16);
            }
        }
        return 0;
    }
}
