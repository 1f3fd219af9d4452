package dev.timens.kernel;

import java.io.IOException;
import java.io.InputStream;

/** The launcher, the program of one thread that comes between a JVM and a command, as a file in memory. */
public final class LauncherImage {
    private LauncherImage() {}

    /**
     * Makes the file.
     *
     * @return a descriptor that {@code exec} closes, or an error number, negated
     * @throws NotAvailableException if this build has none for this machine
     */
    public static int create() {
        NativeLibrary.require();
        return create0(read());
    }

    private static byte[] read() {
        try (InputStream in = ExtractedLibrary.open("timens-launch")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new NotAvailableException("the launcher cannot be read from the agent's jar (" + e + ")", e);
        }
    }

    private static native int create0(byte[] content);
}
