package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.JarBuild;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The agent's jar and those beside it. */
public final class JarSubject implements Subject {
    private final JarBuild jar;

    public JarSubject(JarBuild jar) {
        this.jar = jar;
    }

    @Override
    public String title() {
        return "Jar";
    }

    @Override
    public List<Check> checks() {
        return List.of(name(), beside());
    }

    private Check name() {
        if (jar.hasItsName()) {
            return Check.ok("jar.name", jar.name() + " has the name that its Boot-Class-Path gives");
        }
        return Check.fail(
                "jar.name",
                jar.name() + " was renamed; its Boot-Class-Path says " + jar.bootClassPath()
                        + ", so the JVM does not put it on the boot class path by itself",
                "give it the name " + jar.bootClassPath() + " back");
    }

    /** A renamed jar runs the classes of whatever lies beside it under its right name. */
    private Check beside() {
        List<String> others = new ArrayList<>();
        for (Path file : jarsBeside()) {
            JarBuild other = JarBuild.of(file);
            if (other.build() == null || other.file().equals(jar.file())) {
                continue;
            }
            if (other.name().equals(jar.bootClassPath()) && !other.build().equals(jar.build())) {
                return Check.fail(
                        "jar.beside",
                        other.name() + " beside " + jar.name() + " is another build (" + other.build() + ", not "
                                + jar.build() + ") and would run in its place",
                        "give " + jar.name() + " the name " + jar.bootClassPath() + " back, or remove the other");
            }
            others.add(other.name());
        }
        return Check.ok(
                "jar.beside",
                others.isEmpty()
                        ? "no other jar of timens lies beside it"
                        : String.join(", ", others) + " beside it does not get in its way");
    }

    private List<Path> jarsBeside() {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(jar.file().getParent(), "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            // A folder that may not be listed: the JVM looks for the one name only.
            jars.add(jar.file().resolveSibling(jar.bootClassPath()));
        }
        jars.sort(null);
        return jars;
    }
}
