package dev.timens.it;

import static dev.timens.it.PlacedNames.EVERYWHERE;
import static dev.timens.it.PlacedNames.HERE;

import dev.timens.it.boot.HostClock;
import dev.timens.it.filetimes.KeptPreferences;
import dev.timens.it.filetimes.SharedFiles;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.InBuildFolder;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code files=namespace}, what the JDK keeps of files for all threads stays in host time. */
class SharedFileTimesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Duration SHIFT = Duration.ofDays(100).plusMillis(7);
    private static final List<String> ZIP = List.of("zip-file-closed-elsewhere", "zip-file-opened-twice");
    private static final String UNCHANGED = "bundle-that-did-not-change";
    private static final String CHANGED = "bundle-that-changed";
    private static final String TRUST_STORE = "default-trust-store";
    private static final String PREFERENCES = "preferences-changed-outside";
    private static final List<String> CHECKS =
            List.of(ZIP.get(0), ZIP.get(1), UNCHANGED, CHANGED, TRUST_STORE, PREFERENCES);

    private static final List<String> KEPT =
            List.of("user-root", "system-root", "node-written", "node-read", "user-root-after-sync");

    @TempDir(factory = InBuildFolder.class)
    Path folder;

    private int roots;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void keepsHostTime(Jdk jdk) throws IOException {
        run(jdk, "files=namespace", SharedFiles.class).areOk(PlacedNames.ofPlatformThreads(CHECKS, EVERYWHERE));
        run(jdk, "files=namespace,realtime=" + SHIFT, KeptPreferences.class)
                .areOk(PlacedNames.ofPlatformThreads(KEPT, HERE));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void goesWrongWithoutItsHook(Jdk jdk) throws IOException {
        goesWrong(jdk, "java.util.zip.ZipFile$Source$Key.hashCode", ZIP, EVERYWHERE);
        // It is loaded again where its file seems newer, and not where it seems older.
        Verdicts bundles =
                run(jdk, "files=namespace,off=java.util.ResourceBundle$Control.needsReload", SharedFiles.class);
        List<String> expected = PlacedNames.ofPlatformThreads(List.of(UNCHANGED), EVERYWHERE);
        expected.addAll(PlacedNames.ofPlatformThreads(List.of(CHANGED), List.of("+40d", "-3000d")));
        bundles.areOkExcept(PlacedNames.ofPlatformThreads(CHECKS, EVERYWHERE), expected);
        boolean isOld = jdk.feature() < 24;
        goesWrong(
                jdk,
                "sun.security.ssl.TrustStoreManager$TrustStoreDescriptor" + (isOld ? "$1.run" : ".createInstance"),
                List.of(TRUST_STORE),
                EVERYWHERE);
        goesWrong(
                jdk,
                "java.util.prefs.FileSystemPreferences" + (isOld ? "$10.run" : ".sync"),
                List.of(PREFERENCES),
                EVERYWHERE);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachHookOfPreferencesIsNeeded(Jdk jdk) throws IOException {
        String owner = "java.util.prefs.FileSystemPreferences";
        for (Map.Entry<String, List<String>> entry : preferences(jdk).entrySet()) {
            run(jdk, "files=namespace,realtime=" + SHIFT + ",off=" + owner + entry.getKey(), KeptPreferences.class)
                    .areOkExcept(
                            PlacedNames.ofPlatformThreads(KEPT, HERE),
                            PlacedNames.ofPlatformThreads(entry.getValue(), HERE));
        }
    }

    private static Map<String, List<String>> preferences(Jdk jdk) {
        return jdk.feature() < 24
                ? Map.of(
                        "$1.run",
                        List.of("user-root"),
                        "$2.run",
                        List.of("system-root"),
                        "$6.run",
                        List.of("node-read"),
                        "$11.run",
                        List.of("user-root-after-sync"),
                        ".syncSpiPrivileged",
                        List.of("node-written"))
                : Map.of(
                        ".setupUserRoot",
                        List.of("user-root"),
                        ".setupSystemRoot",
                        List.of("system-root"),
                        ".loadCache",
                        List.of("node-read"),
                        ".sync",
                        List.of("user-root-after-sync"),
                        ".syncSpi",
                        List.of("node-written"));
    }

    private void goesWrong(Jdk jdk, String hook, List<String> checks, List<String> places) throws IOException {
        run(jdk, "files=namespace,off=" + hook, SharedFiles.class)
                .areOkExcept(
                        PlacedNames.ofPlatformThreads(CHECKS, EVERYWHERE),
                        PlacedNames.ofPlatformThreads(checks, places));
    }

    private Verdicts run(Jdk jdk, String options, Class<?> program) throws IOException {
        Path root = Files.createDirectories(folder.resolve("prefs" + roots++));
        // Without this folder the JDK makes one among its own files.
        Files.createDirectories(root.resolve("system").resolve(".systemPrefs"));
        ForkedJvm jvm = ForkedJvm.on(jdk).agent(options);
        if (program == KeptPreferences.class) {
            jvm.option("-Dplaces=here", "-Dinitial.millis=" + SHIFT.toMillis());
        }
        return Verdicts.of(
                jvm.option("-Xbootclasspath/a:" + BOOT_JAR, "-Dthreads=platform", "-Djava.io.tmpdir=" + folder)
                        .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                        .option("--add-opens", "java.base/java.util.zip=ALL-UNNAMED")
                        .option("--add-opens", "java.base/sun.security.ssl=ALL-UNNAMED")
                        .option("--add-opens", "java.prefs/java.util.prefs=ALL-UNNAMED")
                        // The JDK writes all preferences that often by itself: not while these are looked at.
                        .option("-Djava.util.prefs.syncInterval=86400")
                        .option("-Djava.util.prefs.userRoot=" + Files.createDirectories(root.resolve("user")))
                        .option("-Djava.util.prefs.systemRoot=" + root.resolve("system"))
                        .run(program));
    }
}
