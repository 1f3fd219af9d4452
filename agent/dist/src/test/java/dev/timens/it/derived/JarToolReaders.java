package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** The times of entries that the tools for jars write, as programs can call them. */
final class JarToolReaders {
    private static final long TWO_SECONDS = 2000;

    static final List<DerivedReader> ALL = List.of(
            ofUnits("jar-manifest", "sun.tools.jar.Main.setZipEntryTime", TWO_SECONDS, () -> {
                Path jar = jar();
                return timeAndDelete(jar, "META-INF/MANIFEST.MF") / TWO_SECONDS;
            }),
            ofUnits("JarSigner.sign", "jdk.security.jarsigner.JarSigner.sign0", TWO_SECONDS, () -> {
                Path jar = jar();
                Path signed = Files.createTempFile("readings", ".jar");
                KeyStore.PrivateKeyEntry key = Certificates.key();
                try (ZipFile in = new ZipFile(jar.toFile());
                        OutputStream out = Files.newOutputStream(signed)) {
                    new JarSigner.Builder(key).signerName("signer").build().sign(in, out);
                } finally {
                    Files.delete(jar);
                }
                return timeAndDelete(signed, "META-INF/SIGNER.SF") / TWO_SECONDS;
            }));

    private JarToolReaders() {}

    /** As the jar tool makes it. */
    private static Path jar() throws Exception {
        Path folder = Files.createTempDirectory("readings");
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
        StringWriter said = new StringWriter();
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "--create",
                        "--file=" + jar,
                        "-C",
                        folder.toString(),
                        "file");
        Files.delete(file);
        Files.delete(folder);
        if (status != 0) {
            throw new IllegalStateException(said.toString());
        }
        return jar;
    }

    private static long timeAndDelete(Path jar, String entry) throws Exception {
        try (ZipFile in = new ZipFile(jar.toFile())) {
            return in.getEntry(entry).getTime();
        } finally {
            Files.delete(jar);
        }
    }
}
