package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The times of entries that are written without one. A zip file has whole pairs of seconds. */
final class ArchiveReaders {
    private static final String PUT = "java.util.zip.ZipOutputStream.putNextEntry";
    private static final long TWO_SECONDS = 2000;

    static final List<DerivedReader> ALL = List.of(
            ofUnits("ZipOutputStream.putNextEntry", PUT, TWO_SECONDS, () -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                    out.putNextEntry(new ZipEntry("entry"));
                }
                return firstTime(bytes) / TWO_SECONDS;
            }),
            ofUnits("JarOutputStream", PUT, TWO_SECONDS, () -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Manifest manifest = new Manifest();
                manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
                new JarOutputStream(bytes, manifest).close();
                return firstTime(bytes) / TWO_SECONDS;
            }));

    private ArchiveReaders() {}

    private static long firstTime(ByteArrayOutputStream zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            return in.getNextEntry().getTime();
        }
    }
}
