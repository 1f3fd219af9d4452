package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCheck;
import java.io.File;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is made now has the time of now, by every road. */
final class Readings {
    private Readings() {}

    static Map<String, PlacedCheck> checks() {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        add(checks, "File.lastModified", file -> file.toFile().lastModified());
        add(checks, "URLConnection.getLastModified", Readings::connection);
        add(checks, "Files.getLastModifiedTime", file -> millis(Files.getLastModifiedTime(file)));
        add(checks, "Files.getLastModifiedTime-NOFOLLOW_LINKS", Readings::link);
        add(
                checks,
                "BasicFileAttributes.lastModifiedTime",
                file -> millis(basic(file).lastModifiedTime()));
        add(
                checks,
                "BasicFileAttributes.lastAccessTime",
                file -> millis(basic(file).lastAccessTime()));
        add(
                checks,
                "BasicFileAttributes.creationTime",
                file -> millis(basic(file).creationTime()));
        add(
                checks,
                "BasicFileAttributeView",
                file -> millis(Files.getFileAttributeView(file, BasicFileAttributeView.class)
                        .readAttributes()
                        .lastModifiedTime()));
        add(
                checks,
                "PosixFileAttributes",
                file -> millis(
                        Files.readAttributes(file, PosixFileAttributes.class).lastModifiedTime()));
        add(
                checks,
                "PosixFileAttributeView",
                file -> millis(Files.getFileAttributeView(file, PosixFileAttributeView.class)
                        .readAttributes()
                        .lastAccessTime()));
        add(checks, "Files.getAttribute-lastModifiedTime", file -> attribute(file, "lastModifiedTime"));
        add(checks, "Files.getAttribute-lastAccessTime", file -> attribute(file, "lastAccessTime"));
        add(checks, "Files.getAttribute-creationTime", file -> attribute(file, "creationTime"));
        add(checks, "Files.getAttribute-unix:ctime", file -> attribute(file, "unix:ctime"));
        add(
                checks,
                "Files.readAttributes-map",
                file -> millis((FileTime) Files.readAttributes(file, "*").get("lastModifiedTime")));
        add(checks, "Files.walkFileTree", Readings::walked);
        add(checks, "Files.find", Readings::found);
        add(checks, "SecureDirectoryStream", Readings::secure);
        checks.put("read:jrt", Readings::image);
        checks.put("read:attributes-handed-on", Readings::handedOn);
        return checks;
    }

    private static void add(Map<String, PlacedCheck> checks, String name, Reading reading) {
        checks.put("read:" + name, place -> {
            // The kernel stamps files with the time of its last tick, and so it does those that tell when this is.
            long before = hostsNow() + place.offset();
            long shown = reading.read(HostFile.made());
            long after = hostsNow() + place.offset();
            // Dates in headers have whole seconds.
            long granularity = name.startsWith("URL") ? 1000 : 0;
            return require(
                    before - granularity <= shown && shown <= after,
                    "between " + before + " and " + after + ": " + shown);
        });
    }

    /** By the clock that the kernel stamps files with. */
    private static long hostsNow() throws Exception {
        return HostFile.modified(HostFile.made()).toEpochMilli();
    }

    private static long connection(Path file) throws Exception {
        URLConnection connection = file.toUri().toURL().openConnection();
        connection.getInputStream().close();
        return connection.getLastModified();
    }

    private static long link(Path file) throws Exception {
        Path link = Files.createSymbolicLink(Path.of(file + ".link"), Path.of("nowhere"));
        link.toFile().deleteOnExit();
        return millis(Files.getLastModifiedTime(link, LinkOption.NOFOLLOW_LINKS));
    }

    private static BasicFileAttributes basic(Path file) throws Exception {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static long attribute(Path file, String name) throws Exception {
        return millis((FileTime) Files.getAttribute(file, name));
    }

    private static long walked(Path file) throws Exception {
        long[] seen = new long[1];
        Files.walkFileTree(file, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                seen[0] = millis(attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }
        });
        return seen[0];
    }

    private static long found(Path file) throws Exception {
        long[] seen = new long[1];
        try (var files = Files.find(file, 1, (found, attributes) -> {
            seen[0] = millis(attributes.lastModifiedTime());
            return true;
        })) {
            require(files.count() == 1, "one file is found");
        }
        return seen[0];
    }

    private static long secure(Path file) throws Exception {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(file.getParent())) {
            return millis(((SecureDirectoryStream<Path>) folder)
                    .getFileAttributeView(file.getFileName(), BasicFileAttributeView.class)
                    .readAttributes()
                    .lastModifiedTime());
        }
    }

    /** The files of the JDK's image have the times of the image. */
    private static String image(Place place) throws Exception {
        Path inImage = Path.of(URI.create("jrt:/java.base/java/lang/Object.class"));
        long host = HostFile.modified(Path.of(System.getProperty("java.home"), "lib", "modules"))
                .toEpochMilli();
        long shown = millis(Files.getLastModifiedTime(inImage));
        return require(shown == host + place.offset(), "the host has " + host + ", shown " + shown);
    }

    /** Attributes show each reader its own time, whoever has read them. */
    private static String handedOn(Place place) throws Exception {
        Path file = HostFile.made();
        FileTime here = basic(file).lastModifiedTime();
        BasicFileAttributes attributes = basic(file);
        for (Place reader : Place.all()) {
            FileTime there = reader.call(attributes::lastModifiedTime);
            long ahead = millis(there) - millis(here);
            require(ahead == reader.offset() - place.offset(), here + ", and in " + reader + " " + there);
            require(
                    reader.call(() -> new File(file.toString()).lastModified()) == millis(there),
                    "File has another time in " + reader);
        }
        return here.toString();
    }

    private static long millis(FileTime time) {
        return time.toMillis();
    }

    private interface Reading {
        long read(Path file) throws Exception;
    }
}
