package dev.timens.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The library as a file, for as long as it takes to load it: in a folder that nobody else can enter, and gone at
 * once. The mapping stays.
 */
final class ExtractedLibrary {
    private static final int ATTEMPTS = 1000;

    private ExtractedLibrary() {}

    /**
     * @param loading null for {@code System.load}
     * @throws NotAvailableException with the reason and the remedy
     */
    static void load(String folder, LibraryLoading loading) {
        byte[] library = read();
        Path directory = null;
        Path file = null;
        try {
            directory = privateDirectory(new File(folder).getAbsoluteFile().toPath());
            file = directory.resolve("libtimens.so");
            Files.write(file, library);
            load(folder, file, loading);
        } catch (IOException | UnsupportedOperationException e) {
            if (e instanceof NotAvailableException) {
                throw (NotAvailableException) e;
            }
            throw new NotAvailableException(
                    "the native library cannot be written to the folder '" + folder + "': "
                            + reason(new File(folder), e) + "; " + otherFolder(),
                    e);
        } finally {
            delete(file);
            delete(directory);
        }
    }

    private static void load(String folder, Path file, LibraryLoading loading) {
        try {
            if (loading != null) {
                loading.load(ExtractedLibrary.class, file.toFile());
            } else {
                System.load(file.toString());
            }
        } catch (IllegalCallerException e) {
            throw new NotAvailableException(
                    "the JVM denies native access to the native library of timens (--illegal-native-access=deny);"
                            + " add --enable-native-access=ALL-UNNAMED to the JVM's options",
                    e);
        } catch (UnsatisfiedLinkError e) {
            throw new NotAvailableException(
                    "the native library cannot be loaded from the folder '" + folder + "' (" + e.getMessage()
                            + "), which may be mounted noexec; " + otherFolder(),
                    e);
        }
    }

    private static String reason(File folder, Exception e) {
        if (!folder.exists()) {
            return "there is no such folder";
        }
        if (!folder.isDirectory()) {
            return "it is no folder";
        }
        if (!folder.canWrite()) {
            return "this user may not write to it";
        }
        String kernels = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
        return kernels != null
                ? kernels
                : "its file system lets nobody make a folder there ("
                        + e.getClass().getSimpleName() + ")";
    }

    private static String otherFolder() {
        return "name another by the option " + NativeLibrary.DIRECTORY_KEY + "=<folder>, by -Dtimens."
                + NativeLibrary.DIRECTORY_KEY + "=<folder> or, in the environment, by "
                + NativeLibrary.DIRECTORY_VARIABLE + "=<folder>";
    }

    private static byte[] read() {
        try (InputStream in = open("libtimens.so")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new NotAvailableException("the native library cannot be read from the agent's jar (" + e + ")", e);
        }
    }

    /**
     * Opens one of the native files for this machine.
     *
     * @throws NotAvailableException if this build has none
     */
    static InputStream open(String file) {
        String platform = platform();
        InputStream in = ExtractedLibrary.class.getResourceAsStream("/META-INF/native/" + platform + "/" + file);
        if (in == null && ExtractedLibrary.class.getResource("ExtractedLibrary.class") == null) {
            throw new NotAvailableException(
                    "the native library cannot be read from the agent's jar, whose path this locale cannot show; set"
                            + " LC_ALL to one with UTF-8, or give the jar a path of plain letters",
                    null);
        }
        if (in == null) {
            throw new NotAvailableException(
                    "this build of timens has no native library for " + platform
                            + "; build it on a machine with a C compiler for that, as docs/kernel.md says",
                    null);
        }
        return in;
    }

    /** Whether this jar has the library for this machine. */
    static boolean isInJar() {
        return ExtractedLibrary.class.getResource("/META-INF/native/" + platform() + "/libtimens.so") != null;
    }

    /** The folder of the library in the jar, such as linux-x86_64. */
    private static String platform() {
        String system = System.getProperty("os.name");
        String architecture = System.getProperty("os.arch");
        return (system.equals("Linux") ? "linux" : system) + "-"
                + (architecture.equals("amd64") ? "x86_64" : architecture);
    }

    /**
     * As {@code Files.createTempDirectory} makes it, without the random numbers of its name: those would initialise
     * the security providers, which the application may still configure. The name needs no secret: making a folder
     * fails if there is one, whoever made it.
     */
    private static Path privateDirectory(Path parent) throws IOException {
        FileAttribute<Set<PosixFilePermission>> onlyOwn =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        long name = System.nanoTime();
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return Files.createDirectory(parent.resolve("timens-" + Long.toHexString(name + i)), onlyOwn);
            } catch (FileAlreadyExistsException e) {
                continue; // another JVM's
            }
        }
        throw new IOException("each of " + ATTEMPTS + " names is taken");
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Not ours to fail for: the library is loaded, or the reason why not is said already.
            return;
        }
    }
}
