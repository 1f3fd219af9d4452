package dev.timens.kernel;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The launcher, the program of one thread that comes between a JVM and a command, as a file in memory. */
public final class LauncherImage {
    private LauncherImage() {}

    /**
     * Makes the file.
     *
     * @param words what the launcher finds behind itself, in its own file
     * @return a descriptor that {@code exec} closes, or an error number, negated
     * @throws NotAvailableException if this build has none for this machine
     */
    public static int create(byte[] words) throws IOException {
        NativeLibrary.require();
        int image = create0(read());
        if (image >= 0) {
            // Closed before it is started: a file that is open for writing is no program.
            try (FileOutputStream file = new FileOutputStream("/proc/self/fd/" + image, true)) {
                file.write(words);
            }
        }
        return image;
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
