package dev.timens.cli.explain.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Finds the class files that an argument of the command line stands for. */
public final class Inputs {
    private final ClassPath classPath;
    private final Finds finds;

    public Inputs(ClassPath classPath, Finds finds) {
        this.classPath = classPath;
        this.finds = finds;
    }

    /** Reads what the argument names: a jar, a directory, a class file, or a class on the class path. */
    public void read(String argument) {
        Path path = Path.of(argument);
        if (!Files.exists(path)) {
            readClass(argument);
        } else if (!Files.isReadable(path)) {
            finds.problem(argument + " cannot be read: its permissions do not allow it.");
        } else if (Files.isDirectory(path)) {
            readDirectory(path);
        } else {
            readFile(path, true);
        }
    }

    private void readClass(String name) {
        ClassFile found = classPath.find(name.replace('.', '/'));
        if (found != null) {
            finds.classFile(found);
        } else if (name.startsWith("java.")) {
            finds.problem(name + " is a class of the JDK, and of these the agent rewrites the methods of its own table"
                    + " only; give classes of the program.");
        } else if (name.contains("/") || Archive.isNamedSo(name) || name.endsWith(".class")) {
            finds.problem("there is no file " + name + "; give a jar, a directory or a class file that exists.");
        } else if (classPath.isEmpty()) {
            finds.problem(
                    "there is no file " + name + "; if it is the name of a class, say with --class-path where it is.");
        } else {
            finds.problem("there is neither a file " + name + " nor a class of that name on the class path " + classPath
                    + ".");
        }
    }

    private void readDirectory(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> concerned = files.filter(Files::isRegularFile)
                    .filter(file -> isClassFile(file) || Archive.isNamedSo(file.toString()))
                    .sorted()
                    .toList();
            if (concerned.isEmpty()) {
                finds.problem(directory + " has no class file and no jar in it; give the folder that the compiler"
                        + " writes to, or a jar.");
            }
            for (Path file : concerned) {
                if (isClassFile(file)) {
                    String entry = directory.relativize(file).toString();
                    finds.classFile(new ClassFile(directory.toString(), entry, Files.readAllBytes(file)));
                } else {
                    readFile(file, false);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            finds.problem(directory + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void readFile(Path file, boolean named) {
        try {
            if (isClassFile(file)) {
                finds.classFile(new ClassFile(file.toString(), file.toString(), Files.readAllBytes(file)));
            } else if (Archive.read(file, finds) == 0 && named) {
                finds.problem(file + " has no class file in it; give the jar that has the program.");
            }
        } catch (ZipException e) {
            finds.problem(file + " is neither a class file nor a jar, or it is damaged (" + e.getMessage()
                    + "); make or fetch it again.");
        } catch (IOException e) {
            finds.problem(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static boolean isClassFile(Path file) {
        return file.toString().endsWith(".class");
    }
}
