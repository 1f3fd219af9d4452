package dev.timens.kernel.launch;

import dev.timens.kernel.Errno;
import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * This JVM, started again in its own place and inside a new time namespace: the process id, arguments, descriptors,
 * environment and limits are the same.
 */
public final class ReExecution {
    /** Holds the process and the offsets, so that it counts for no child that inherits it, and for no other wish. */
    private static final String VARIABLE = "_TIMENS_REEXEC";

    private ReExecution() {}

    /**
     * Whether this JVM was started again for these offsets already. It only keeps from a second try: whether they hold
     * is the kernel's to say ({@link CurrentOffsets}).
     */
    public static boolean wasTried(String offsets) {
        return mark(offsets).equals(System.getenv(VARIABLE));
    }

    private static String mark(String offsets) {
        return LaunchFailure.process() + " " + offsets.trim().replace('\n', ',');
    }

    /** Whether this process is the {@code java} launcher's: of another program, nobody knows what it did before. */
    public static boolean isPossible() throws IOException {
        Path program = program();
        Path tools = Paths.get(System.getProperty("java.home"), "bin").toRealPath();
        return program.startsWith(tools);
    }

    /**
     * Returns only by exception. If it fails later, this JVM is started again in place, and finds a {@link
     * LaunchFailure}.
     *
     * @param offsets the kernel's lines
     * @throws dev.timens.kernel.error.KernelException if the launcher cannot be started
     * @throws dev.timens.kernel.NotAvailableException if there is no native library
     */
    public static void into(String offsets) throws IOException {
        if (!Files.exists(Paths.get("/proc/self/ns/time"))) {
            throw KernelErrors.of(Step.TIME_NAMESPACE, Errno.ENOENT, "");
        }
        new Launch()
                .then(Step.TRY) // the JVM goes on if it is refused
                .then(Privilege.isEnough() ? Step.TIME_NAMESPACE : Step.USER_NAMESPACE)
                .then(Step.OFFSETS, offsets)
                .then(Step.ENTER)
                .exec(
                        new Words().add(program().toString()),
                        Words.ofCommandLine(),
                        Words.ofEnvironment().without(VARIABLE),
                        new Words().add(VARIABLE + "=" + mark(offsets)));
    }

    private static Path program() throws IOException {
        return Files.readSymbolicLink(Paths.get("/proc/self/exe"));
    }
}
