package dev.timens.it.guard;

import dev.timens.testing.Jdk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The classes of a JDK, whether it runs or not. */
final class JdkImage implements AutoCloseable {
    private final Jdk jdk;
    private final FileSystem files;

    JdkImage(Jdk jdk) throws IOException {
        this.jdk = jdk;
        this.files = FileSystems.newFileSystem(
                URI.create("jrt:/"), Map.of("java.home", jdk.home().toString()));
    }

    /** Such as 17.0.21. */
    String version() throws IOException {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(jdk.home().resolve("release"))) {
            release.load(reader);
        }
        return release.getProperty("JAVA_VERSION").replace("\"", "");
    }

    /** Lets a scan read every class of every module. */
    CallScan scan() throws IOException {
        CallScan scan = new CallScan();
        try (Stream<Path> all = Files.walk(files.getPath("/modules"))) {
            List<Path> classes =
                    all.filter(path -> path.toString().endsWith(".class")).toList();
            for (Path path : classes) {
                scan.read(path.getName(1).toString(), Files.readAllBytes(path));
            }
        }
        return scan;
    }

    /** The class file of a class, by its internal name, or null if the module has no such class. */
    byte[] classFile(String module, String type) throws IOException {
        Path path = files.getPath("/modules", module, type + ".class");
        return Files.exists(path) ? Files.readAllBytes(path) : null;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
