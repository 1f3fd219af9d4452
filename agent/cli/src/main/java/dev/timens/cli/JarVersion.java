package dev.timens.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version and build id in the manifest of the jar this class is in. */
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Attributes manifest = manifest();
        return new String[] {
            "timens " + manifest.getValue("Implementation-Version") + ", build " + manifest.getValue("Timens-Build-Id")
        };
    }

    private static Attributes manifest() throws IOException {
        Enumeration<URL> manifests = JarVersion.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
        while (manifests.hasMoreElements()) {
            try (InputStream in = manifests.nextElement().openStream()) {
                Attributes main = new Manifest(in).getMainAttributes();
                if (main.getValue("Timens-Build-Id") != null) {
                    return main;
                }
            }
        }
        return new Attributes();
    }
}
