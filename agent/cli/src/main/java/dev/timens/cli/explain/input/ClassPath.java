package dev.timens.cli.explain.input;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where classes are looked up by name: the jars and directories that {@code --class-path} names. */
public final class ClassPath implements AutoCloseable {
    private final String text;
    private final List<Path> directories = new ArrayList<>();
    private final List<ZipFile> jars = new ArrayList<>();

    /** @param text as after {@code java -cp}; what cannot be read is told to {@code finds} */
    public ClassPath(String text, Finds finds) {
        this.text = text;
        for (String element : text.isEmpty() ? new String[0] : text.split(File.pathSeparator)) {
            Path path = Path.of(element);
            if (Files.isDirectory(path)) {
                directories.add(path);
            } else {
                try {
                    jars.add(new ZipFile(path.toFile()));
                } catch (IOException e) {
                    finds.problem(element + " on the class path is neither a directory nor a jar that can be read;"
                            + " correct or remove it.");
                }
            }
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** @return null if the class, by its internal name, is not there */
    public ClassFile find(String name) {
        String entry = name + ".class";
        try {
            for (Path directory : directories) {
                Path file = directory.resolve(entry);
                if (Files.isRegularFile(file)) {
                    return new ClassFile(directory.toString(), entry, Files.readAllBytes(file));
                }
            }
            for (ZipFile jar : jars) {
                ZipEntry there = jar.getEntry(entry);
                if (there != null) {
                    try (InputStream in = jar.getInputStream(there)) {
                        return new ClassFile(jar.getName(), entry, in.readAllBytes());
                    }
                }
            }
        } catch (IOException unreadable) {
            return null; // as if it were not there: it was only looked for by its name
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars) {
            jar.close();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
