package dev.timens.bench.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Real class files: of the running JDK's larger modules, and of the libraries in this program's jar. */
final class ClassFiles {
    private static final List<String> MODULES = List.of("java.base", "java.logging", "java.net.http", "java.xml");
    private static final String SUFFIX = ".class";

    private ClassFiles() {}

    static List<byte[]> read() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String module : MODULES) {
            Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths.filter(p -> p.toString().endsWith(SUFFIX))::iterator) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        addJar(System.getProperty("java.class.path"), files);
        return files;
    }

    private static void addJar(String jar, List<byte[]> files) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(SUFFIX)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        files.add(in.readAllBytes());
                    }
                }
            }
        }
    }
}
