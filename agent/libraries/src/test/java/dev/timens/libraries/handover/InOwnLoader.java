package dev.timens.libraries.handover;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a program with all its libraries in a loader of its own, as application servers and Spring Boot's jars do. */
public final class InOwnLoader {
    private InOwnLoader() {}

    /** @param arguments the program, then its arguments */
    public static void main(String[] arguments) throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(InOwnLoader::url)
                .toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader("own", classPath, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static URL url(String file) {
        try {
            return Path.of(file).toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
