package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The times of what is made in a zip file system. */
final class ZipFileSystemReaders {
    private static final String SYSTEM = "jdk.nio.zipfs.ZipFileSystem";
    private static final String NEW_ENTRY = SYSTEM + "$Entry.<init>";

    /** What the file system takes for no time; only then it looks at the clock as an entry is opened for writing. */
    private static final FileTime NO_TIME = FileTime.fromMillis(-1);

    static final List<DerivedReader> ALL = List.of(
            in("new-folder", NEW_ENTRY, root -> Files.createDirectory(root.resolve("folder"))),
            in("new-file", NEW_ENTRY, root -> Files.writeString(root.resolve("file"), "text")),
            in("implied-folder", SYSTEM + ".<init>", root -> root.resolve("implied")),
            in("copy", SYSTEM + ".copyFile", root -> Files.copy(root.resolve("implied/entry"), root.resolve("copy"))),
            in("FileChannel", SYSTEM + "$1.implCloseChannel", root -> {
                Path file = root.resolve("file");
                FileChannel.open(file, CREATE, WRITE).close();
                return file;
            }),
            in("OutputStream", SYSTEM + ".getOutputStream", root -> {
                Path file = withoutTime(root);
                Files.newOutputStream(file, APPEND).close();
                return file;
            }),
            in("ByteChannel", SYSTEM + "$EntryOutputChannel.<init>", root -> {
                Path file = withoutTime(root);
                Files.newByteChannel(file, APPEND).close();
                return file;
            }));

    private ZipFileSystemReaders() {}

    /** Makes a file or folder. */
    private interface Making {
        Path make(Path root) throws IOException;
    }

    private static DerivedReader in(String name, String hook, Making making) {
        return ofMillis("ZipFileSystem-" + name, hook, () -> {
            Path zip = zip();
            try (FileSystem system = FileSystems.newFileSystem(zip)) {
                Path made = making.make(system.getPath("/"));
                return Files.getLastModifiedTime(made).toMillis();
            } finally {
                Files.delete(zip);
            }
        });
    }

    /** With an entry in a folder that has none itself. */
    private static Path zip() throws IOException {
        Path zip = Files.createTempFile("readings", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            ZipEntry entry = new ZipEntry("implied/entry");
            entry.setTime(0);
            out.putNextEntry(entry);
        }
        return zip;
    }

    private static Path withoutTime(Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "text");
        return Files.setLastModifiedTime(file, NO_TIME);
    }
}
