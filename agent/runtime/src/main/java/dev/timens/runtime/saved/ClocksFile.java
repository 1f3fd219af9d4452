package dev.timens.runtime.saved;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that is there as a whole or not at all, also after a power cut. */
final class ClocksFile {
    /** Far more than a file of clocks has. */
    private static final int MOST_BYTES = 16_384;

    private ClocksFile() {}

    /**
     * Writes a file beside the given one, and puts it in its place when it is on the disk. A symbolic link stays, and
     * what it points to is replaced. To what is no file, such as a FIFO or {@code /dev/stdout}, it is just written.
     *
     * @throws IOException with one sentence; what was there before is there still
     */
    static void write(Path file, byte[] bytes) throws IOException {
        try {
            Path target = Target.of(file);
            if (Target.isStream(target)) {
                writeThrough(target, bytes);
            } else {
                replace(target, bytes);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The clocks cannot be saved to '" + file + "': " + reason(e)
                            + ". Name a file in a folder that exists and can be written to.",
                    e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path parent = target.getParent();
        if (parent == null || Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        // Not Files.createTempFile: its random name initialises the security providers, which are the application's.
        Path beside = parent.resolve("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            writeToDisk(beside, bytes);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(parent);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeThrough(Path stream, byte[] bytes) throws IOException {
        if (Target.isStandardOutput(stream)) {
            // Opened again, it would begin where it was begun, and not where others have written to. Not to be closed.
            new FileOutputStream(FileDescriptor.out).write(bytes);
            return;
        }
        try (FileOutputStream out = new FileOutputStream(stream.toFile(), true)) {
            out.write(bytes);
        }
    }

    private static void writeToDisk(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A rename is on the disk only when its folder is. */
    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
        return reason == null ? e.toString() : reason;
    }

    /** @throws UnusableFileException if it cannot be read */
    static byte[] read(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] bytes = new byte[MOST_BYTES + 1];
            int length = fill(bytes, in);
            if (length > MOST_BYTES) {
                throw new UnusableFileException(
                        file, "is too large for a file of saved clocks; name one that timens has saved");
            }
            return Arrays.copyOf(bytes, length);
        } catch (FileNotFoundException e) {
            throw new UnusableFileException(
                    file, "cannot be opened: " + reason(e, file) + "; name one that timens has saved");
        } catch (IOException e) {
            throw new UnusableFileException(file, "cannot be read: " + e.getMessage() + "; save the clocks again");
        }
    }

    /** Not readNBytes: before JDK 21 FileInputStream asks for the position, and a pipe has none. */
    private static int fill(byte[] bytes, FileInputStream in) throws IOException {
        int length = 0;
        while (length < bytes.length) {
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    /** The part in brackets of "name (No such file or directory)". */
    private static String reason(FileNotFoundException e, String name) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(name + " (") ? message.substring(name.length() + 2, message.length() - 1) : message;
    }
}
