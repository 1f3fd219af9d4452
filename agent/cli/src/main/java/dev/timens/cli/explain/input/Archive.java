package dev.timens.cli.explain.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The class files of a jar, and of the jars in it: a Spring Boot jar and a war carry their libraries so. */
final class Archive {
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|war|ear)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("(META-INF/versions/\\d+)/.*");

    /** A library in a war in an ear; what goes deeper is no application's. */
    private static final int DEEPEST = 4;

    private final Finds finds;
    private int found;

    private Archive(Finds finds) {
        this.finds = finds;
    }

    static boolean isNamedSo(String name) {
        return ARCHIVE.matcher(name).matches();
    }

    /** @return how many class files it has */
    static int read(Path file, Finds finds) throws IOException {
        Archive archive = new Archive(finds);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (archive.concerns(entry)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        archive.take(file.toString(), entry.getName(), in, 1);
                    } catch (IOException e) {
                        finds.problem(file + "!" + entry.getName() + " cannot be read: " + e.getMessage()
                                + "; the archive is damaged, so make or fetch it again.");
                    }
                }
            }
        }
        return archive.found;
    }

    private boolean concerns(ZipEntry entry) {
        return !entry.isDirectory() && (entry.getName().endsWith(".class") || isNamedSo(entry.getName()));
    }

    private void take(String place, String name, InputStream in, int depth) throws IOException {
        if (name.endsWith(".class")) {
            found++;
            Matcher version = VERSION.matcher(name);
            String where = version.matches() ? place + "!" + version.group(1) : place;
            finds.classFile(new ClassFile(where, name, in.readAllBytes()));
        } else if (depth < DEEPEST) {
            nested(place + "!" + name, new ZipInputStream(new ByteArrayInputStream(in.readAllBytes())), depth + 1);
        } else {
            finds.problem(
                    place + "!" + name + " lies too deep to be looked into; extract it and explain it by itself.");
        }
    }

    private void nested(String place, ZipInputStream zip, int depth) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (concerns(entry)) {
                take(place, entry.getName(), zip, depth);
            }
        }
    }
}
