package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCells;
import dev.timens.it.places.PlacedCheck;
import java.io.File;
import java.io.FileOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Code of the JDK that keeps file times for all threads: it must not see those of one namespace. */
public final class SharedFiles {
    private SharedFiles() {}

    public static void main(String[] args) {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("zip-file-closed-elsewhere", SharedFiles::zip);
        checks.put("zip-file-opened-twice", SharedFiles::zipTwice);
        checks.put("bundle-that-did-not-change", place -> Bundles.unchanged());
        checks.put("bundle-that-changed", place -> Bundles.changed(other(place)));
        checks.put("default-trust-store", SharedFiles::trustStore);
        checks.put("preferences-changed-outside", place -> UserPreferences.changedOutside(other(place)));
        PlacedCells.run(checks);
    }

    /** Another place than the given one. */
    static Place other(Place place) {
        return Place.all().get((Place.all().indexOf(place) + 1) % Place.all().size());
    }

    private static String zip(Place place) throws Exception {
        Path file = zipFile();
        ZipFile opened = new ZipFile(file.toFile());
        other(place).call(() -> {
            opened.close();
            return null;
        });
        return require(open(file) == 0, "still open: " + open(file));
    }

    /** Both share what is read of the file. */
    private static String zipTwice(Place place) throws Exception {
        Path file = zipFile();
        try (ZipFile first = new ZipFile(file.toFile());
                ZipFile second = other(place).call(() -> new ZipFile(file.toFile()))) {
            require(first.size() == second.size(), "other entries");
            return require(open(file) == 1, "open: " + open(file));
        }
    }

    private static Path zipFile() throws Exception {
        Path file = HostFile.made();
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file.toFile()))) {
            zip.putNextEntry(new ZipEntry("entry"));
        }
        return file;
    }

    /** How many entries the JDK's map of open files has for it. */
    private static long open(Path file) throws Exception {
        Field files = Class.forName("java.util.zip.ZipFile$Source").getDeclaredField("files");
        files.setAccessible(true);
        Map<?, ?> map = (Map<?, ?>) files.get(null);
        long count = 0;
        synchronized (map) {
            for (Object key : map.keySet()) {
                Field named = key.getClass().getDeclaredField("file");
                named.setAccessible(true);
                count += file.toFile().equals((File) named.get(key)) ? 1 : 0;
            }
        }
        return count;
    }

    /** A descriptor that differs makes the JDK load the store again. */
    private static String trustStore(Place place) throws Exception {
        Method create = Class.forName("sun.security.ssl.TrustStoreManager$TrustStoreDescriptor")
                .getDeclaredMethod("createInstance");
        create.setAccessible(true);
        Object here = create.invoke(null);
        Object there = other(place).call(() -> create.invoke(null));
        return require(here.equals(there) && here.hashCode() == there.hashCode(), "is loaded in turns");
    }
}
