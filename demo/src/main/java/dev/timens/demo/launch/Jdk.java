package dev.timens.demo.launch;

import dev.timens.demo.app.ServiceFolder;
import dev.timens.demo.app.ServiceIdentity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The JDK that runs the demo; it runs the service too. */
final class Jdk {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern TIMENS_JAR = Pattern.compile("timens-(?!demo).*");

    private Jdk() {}

    /** Runs a program of the service, with these JVM options before it. */
    static ChildProcess.Output java(List<String> options, Class<?> program, Path folder, String... arguments)
            throws IOException, InterruptedException, StoryFailed {
        List<String> command = command(options, program, folder.toString());
        command.addAll(List.of(arguments));
        return ChildProcess.run(folder, command);
    }

    /** The command line of a program that finds the same libraries. */
    static List<String> command(List<String> options, Class<?> program, String... arguments) throws StoryFailed {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command line of a jar's own command. */
    static List<String> jar(Path jar, String... arguments) {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Issues the service's key and certificate: valid from now on, for 30 days. */
    static void issueCertificate(ServiceFolder folder) throws IOException, InterruptedException, StoryFailed {
        Files.deleteIfExists(folder.keyStore());
        ChildProcess.run(
                folder.path(),
                List.of(
                        BIN.resolve("keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        ServiceIdentity.ALIAS,
                        "-dname",
                        "CN=service",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.keyStore().toString(),
                        "-storepass",
                        ServiceIdentity.PASSWORD));
    }

    /** File names of the libraries the service runs on. */
    static List<String> libraries() throws StoryFailed {
        List<String> names = new ArrayList<>();
        for (String entry : classPath().split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                names.add(Path.of(entry).getFileName().toString().replaceFirst("\\.jar$", ""));
            }
        }
        return names;
    }

    private static String classPath() throws StoryFailed {
        String classPath = System.getProperty("java.class.path");
        for (String entry : classPath.split(File.pathSeparator)) {
            if (TIMENS_JAR.matcher(Path.of(entry).getFileName().toString()).matches()) {
                throw new StoryFailed("The service must not have timens on its class path: " + entry);
            }
        }
        return classPath;
    }
}
