package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.places.Place;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.prefs.Preferences;

/**
 * Preferences in files. {@code -Djava.util.prefs.userRoot=} names an empty folder, and {@code
 * -Djava.util.prefs.systemRoot=} one with an empty {@code .systemPrefs}.
 */
final class UserPreferences {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private UserPreferences() {}

    /** The calling thread writes a node, another program changes it, and the other reader looks. */
    static String changedOutside(Place other) throws Exception {
        String name = "node" + COUNT.incrementAndGet();
        Preferences node = Preferences.userRoot().node(name);
        node.put("key", "old");
        node.sync();
        Path file = root("user", ".java/.userPrefs").resolve(name).resolve("prefs.xml");
        Files.writeString(file, Files.readString(file).replace("old", "new"));
        HostFile.touch(file, HostClock.currentTimeMillis() + 5_000);
        String read = other.call(() -> {
            node.sync();
            return node.get("key", "");
        });
        return require(read.equals("new"), "read '" + read + "'");
    }

    /** When the roots were changed last, as the JDK has it from the start. */
    static String root(String of) throws Exception {
        Preferences.userRoot();
        Preferences.systemRoot();
        Path file = of.equals("user")
                ? root(of, ".java/.userPrefs").resolve(".userRootModFile." + System.getProperty("user.name"))
                : root(of, ".systemPrefs").resolve(".systemRootModFile");
        return kept(null, of + "RootModTime", file);
    }

    /** The same after a node was written. */
    static String rootAfterSync() throws Exception {
        Preferences node = Preferences.userRoot().node("node" + COUNT.incrementAndGet());
        node.put("key", "value");
        Preferences.userRoot().sync();
        return root("user");
    }

    /** When a node was written, and when it was read. */
    static String node(boolean read) throws Exception {
        String name = "node" + COUNT.incrementAndGet();
        Path folder = root("user", ".java/.userPrefs").resolve(name);
        Path file = folder.resolve("prefs.xml");
        if (read) {
            Preferences.userRoot(); // makes the folder above
            Files.createDirectories(folder);
            Path other = root("user", ".java/.userPrefs").resolve(written()).resolve("prefs.xml");
            Files.copy(other, file);
            HostFile.touch(file, HostClock.currentTimeMillis() - 5_000);
            Preferences node = Preferences.userRoot().node(name);
            require(node.get("key", "").equals("value"), "was not read");
            return kept(node, "lastSyncTime", file);
        }
        Preferences node = Preferences.userRoot().node(name);
        node.put("key", "value");
        node.sync();
        return kept(node, "lastSyncTime", file);
    }

    private static String written() throws Exception {
        String name = "node" + COUNT.incrementAndGet();
        Preferences node = Preferences.userRoot().node(name);
        node.put("key", "value");
        node.sync();
        return name;
    }

    private static Path root(String of, String folder) {
        return Path.of(System.getProperty("java.util.prefs." + of + "Root"), folder);
    }

    /** What the JDK keeps is what the host has. */
    private static String kept(Object node, String field, Path file) throws Exception {
        Field kept = Class.forName("java.util.prefs.FileSystemPreferences").getDeclaredField(field);
        kept.setAccessible(true);
        long host = HostFile.modified(file).toEpochMilli();
        return require(kept.getLong(node) == host, field + " is " + kept.getLong(node) + ", the host has " + host);
    }
}
