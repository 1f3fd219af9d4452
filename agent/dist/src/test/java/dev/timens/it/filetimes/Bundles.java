package dev.timens.it.filetimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.places.Place;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A resource bundle whose file is looked at again each time it is asked for. */
final class Bundles {
    private Bundles() {}

    /** The calling thread loads it; every other reader finds it as it was. */
    static String unchanged() throws Exception {
        try (Bundle bundle = new Bundle()) {
            bundle.get();
            for (Place reader : Place.all()) {
                reader.call(bundle::get);
            }
            return require(bundle.loads == 1, "loaded " + bundle.loads + " times");
        }
    }

    /** The calling thread loads it, the file changes, and the other reader asks. */
    static String changed(Place other) throws Exception {
        try (Bundle bundle = new Bundle()) {
            bundle.get();
            Files.writeString(bundle.file, "key=new\n");
            // Well after it was loaded: the kernel stamps files with the time of its last tick.
            HostFile.touch(bundle.file, HostClock.currentTimeMillis() + 1000);
            String read = other.call(bundle::get);
            return require(read.equals("new"), "read '" + read + "', loaded " + bundle.loads + " times");
        }
    }

    private static final class Bundle extends ResourceBundle.Control implements AutoCloseable {
        private final Path folder = Files.createTempDirectory("timens");
        final Path file = Files.writeString(folder.resolve("Texts.properties"), "key=old\n");
        private final URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        int loads;

        Bundle() throws Exception {
            HostFile.touch(file, HostClock.currentTimeMillis() - 10_000);
        }

        String get() {
            return ResourceBundle.getBundle("Texts", Locale.ROOT, loader, this).getString("key");
        }

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public long getTimeToLive(String baseName, Locale locale) {
            return 0;
        }

        @Override
        public ResourceBundle newBundle(String baseName, Locale locale, String format, ClassLoader from, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            loads++;
            return super.newBundle(baseName, locale, format, from, reload);
        }

        @Override
        public void close() throws IOException {
            loader.close();
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
