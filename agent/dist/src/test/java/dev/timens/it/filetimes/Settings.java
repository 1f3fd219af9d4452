package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCheck;
import java.io.File;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is set is read again, and is the host's time less the offset on the disk. */
final class Settings {
    private static final Instant NANOS = Instant.parse("2033-03-03T03:03:03.123456789Z");
    private static final Instant MICROS = NANOS.truncatedTo(ChronoUnit.MICROS);

    /** A folder on another file system than temporary files, if there is one. */
    private static final String OTHER_STORE = System.getProperty("other.store");

    private Settings() {}

    static Map<String, PlacedCheck> checks() {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("set:File.setLastModified", Settings::file);
        add(checks, "Files.setLastModifiedTime", NANOS, Files::setLastModifiedTime);
        add(checks, "Files.setAttribute", NANOS, (file, time) -> Files.setAttribute(file, "lastModifiedTime", time));
        add(checks, "BasicFileAttributeView.setTimes", NANOS, (file, time) -> Files.getFileAttributeView(
                        file, BasicFileAttributeView.class)
                .setTimes(time, time, null));
        add(checks, "SecureDirectoryStream", MICROS, Settings::secure);
        checks.put("set:Files.setAttribute-lastAccessTime", Settings::access);
        checks.put("set:setTimes-keeps-the-other", Settings::keeps);
        checks.put("set:setTimes-of-a-link", Settings::link);
        checks.put("copy:file", place -> copied(place, HostFile.made()));
        checks.put("copy:directory", place -> copied(place, Files.createTempDirectory("timens")));
        if (OTHER_STORE != null) {
            checks.put("move:fifo-to-another-store", Settings::fifo);
        }
        checks.put("copy:from-the-image", Settings::fromImage);
        checks.put("judge:arguments", Settings::arguments);
        checks.put("judge:whole-seconds-before-1970", Settings::seconds);
        checks.put("judge:the-ends-of-time", Settings::ends);
        checks.put("judge:no-file", Settings::noFile);
        return checks;
    }

    private static void add(Map<String, PlacedCheck> checks, String name, Instant shown, Setting setting) {
        checks.put("set:" + name, place -> {
            Path file = HostFile.made();
            setting.set(file, FileTime.from(shown));
            FileTime read = Files.getLastModifiedTime(file);
            require(read.equals(FileTime.from(shown)), "set " + shown + ", read " + read);
            return onHost(place, shown, HostFile.modified(file));
        });
    }

    private static String onHost(Place place, Instant shown, Instant host) {
        return require(host.equals(shown.minusMillis(place.offset())), "set " + shown + ", and the host has " + host);
    }

    private static String file(Place place) throws Exception {
        File file = HostFile.made().toFile();
        long shown = NANOS.toEpochMilli();
        require(
                file.setLastModified(shown) && file.lastModified() == shown,
                "set " + shown + ", read " + file.lastModified());
        return onHost(place, Instant.ofEpochMilli(shown), HostFile.modified(file.toPath()));
    }

    private static void secure(Path file, FileTime time) throws Exception {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(file.getParent())) {
            ((SecureDirectoryStream<Path>) folder)
                    .getFileAttributeView(file.getFileName(), BasicFileAttributeView.class)
                    .setTimes(time, null, null);
        }
    }

    private static String access(Place place) throws Exception {
        Path file = HostFile.made();
        Files.setAttribute(file, "lastAccessTime", FileTime.from(NANOS));
        return onHost(place, NANOS, HostFile.accessed(file));
    }

    private static String keeps(Place place) throws Exception {
        Path file = HostFile.made();
        Instant accessed = HostFile.accessed(file);
        Files.setLastModifiedTime(file, FileTime.from(NANOS));
        require(HostFile.accessed(file).equals(accessed), "accessed " + HostFile.accessed(file));
        Files.setAttribute(file, "lastAccessTime", FileTime.from(NANOS));
        return onHost(place, NANOS, HostFile.modified(file));
    }

    private static String link(Place place) throws Exception {
        Path file = HostFile.made();
        Path link = Files.createSymbolicLink(Path.of(file + ".link"), file);
        link.toFile().deleteOnExit();
        Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(MICROS), FileTime.from(MICROS), null);
        return onHost(place, MICROS, HostFile.modified(link));
    }

    /** The copy has the time of the original, whose own is the host's. */
    private static String copied(Place place, Path original) throws Exception {
        original.toFile().deleteOnExit();
        HostFile.touch(original, MICROS.toEpochMilli());
        Path copy = Path.of(original + ".copy");
        Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES);
        copy.toFile().deleteOnExit();
        Instant host = HostFile.modified(copy);
        return require(host.equals(HostFile.modified(original)), "the host has " + host + " for the copy");
    }

    /** Moved to another file system, a special file is made anew, and its time set. */
    private static String fifo(Place place) throws Exception {
        Path fifo = Path.of(HostFile.made() + ".fifo");
        HostFile.mkfifo(fifo);
        HostFile.touch(fifo, MICROS.toEpochMilli());
        Instant before = HostFile.modified(fifo);
        Path moved = Files.move(fifo, Path.of(OTHER_STORE, fifo.getFileName().toString()));
        moved.toFile().deleteOnExit();
        Instant after = HostFile.modified(moved);
        return require(after.equals(before), "the host had " + before + ", and has " + after);
    }

    private static String fromImage(Place place) throws Exception {
        Path copy = Path.of(HostFile.made() + ".copy");
        Path inImage = Path.of(URI.create("jrt:/java.base/java/lang/Object.class"));
        Files.copy(inImage, copy, StandardCopyOption.COPY_ATTRIBUTES);
        copy.toFile().deleteOnExit();
        Instant image = HostFile.modified(Path.of(System.getProperty("java.home"), "lib", "modules"));
        Instant host = HostFile.modified(copy);
        return require(host.toEpochMilli() == image.toEpochMilli(), "image " + image + ", copy " + host);
    }

    /** As the user gave them. */
    private static String arguments(Place place) throws Exception {
        File file = HostFile.made().toFile();
        for (long negative : new long[] {-1, Long.MIN_VALUE}) {
            try {
                file.setLastModified(negative);
                throw new AssertionError(negative + " was taken");
            } catch (IllegalArgumentException expected) {
                require(expected.getMessage().equals("Negative time"), expected.getMessage());
            }
        }
        return require(file.setLastModified(0) && file.lastModified() <= 0, "the epoch is " + file.lastModified());
    }

    /** What the host has to keep before 1970 may lose its milliseconds: the method truncates where it must. */
    private static String seconds(Place place) throws Exception {
        File file = HostFile.made().toFile();
        long early = 12_345;
        require(file.setLastModified(early), "was refused");
        long read = file.lastModified();
        require(read <= early && early - read < 1000, "set " + early + ", read " + read);
        Files.setLastModifiedTime(file.toPath(), FileTime.fromMillis(early));
        read = Files.getLastModifiedTime(file.toPath()).toMillis();
        return require(read <= early && early - read < 1000, "set " + early + ", read " + read);
    }

    private static String ends(Place place) throws Exception {
        Path file = HostFile.made();
        for (long end : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            Files.setLastModifiedTime(file, FileTime.from(end, TimeUnit.DAYS));
            Instant host = HostFile.modified(file);
            Instant epoch = Instant.EPOCH;
            require(end > 0 ? host.isAfter(epoch) : host.isBefore(epoch.plusSeconds(1)), end + " became " + host);
        }
        return "no exception";
    }

    private static String noFile(Place place) throws Exception {
        Path none = Path.of(HostFile.made() + ".none");
        require(none.toFile().lastModified() == 0, "read " + none.toFile().lastModified());
        require(!none.toFile().setLastModified(1), "was set");
        require(new File("\0").lastModified() == 0, "an invalid file has a time");
        try {
            return require(false, "read " + Files.getLastModifiedTime(none));
        } catch (NoSuchFileException expected) {
            return "none";
        }
    }

    private interface Setting {
        void set(Path file, FileTime time) throws Exception;
    }
}
