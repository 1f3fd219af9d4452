package dev.timens.it;

import static dev.timens.it.PlacedNames.EVERYWHERE;
import static dev.timens.it.PlacedNames.HERE;

import dev.timens.it.boot.HostClock;
import dev.timens.it.filetimes.FileTimes;
import dev.timens.it.support.ClassesJar;
import dev.timens.it.support.InBuildFolder;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code files=namespace}: the times of files are the reader's, by every road, and what is set is read
 * again. What the host has is asked of other processes.
 */
class FileTimesIT {
    private static final Path BOOT_JAR = ClassesJar.of(HostClock.class);
    private static final Duration SHIFT = Duration.ofDays(100).plusMillis(7);

    private static final List<String> BY_FILE = List.of("read:File.lastModified", "read:URLConnection.getLastModified");

    private static final List<String> BY_ATTRIBUTES = List.of(
            "read:Files.getLastModifiedTime",
            "read:Files.getLastModifiedTime-NOFOLLOW_LINKS",
            "read:BasicFileAttributes.lastModifiedTime",
            "read:BasicFileAttributes.lastAccessTime",
            "read:BasicFileAttributes.creationTime",
            "read:BasicFileAttributeView",
            "read:PosixFileAttributes",
            "read:PosixFileAttributeView",
            "read:Files.getAttribute-lastModifiedTime",
            "read:Files.getAttribute-lastAccessTime",
            "read:Files.getAttribute-creationTime",
            "read:Files.getAttribute-unix:ctime",
            "read:Files.readAttributes-map",
            "read:Files.walkFileTree",
            "read:Files.find",
            "read:SecureDirectoryStream",
            "read:jrt");

    /** Compares places, and both roads. */
    private static final String HANDED_ON = "read:attributes-handed-on";

    private static final List<String> BY_VIEW =
            List.of("set:Files.setLastModifiedTime", "set:Files.setAttribute", "set:BasicFileAttributeView.setTimes");

    private static final String SET_ACCESS = "set:Files.setAttribute-lastAccessTime";
    private static final String SET_LINK = "set:setTimes-of-a-link";
    private static final String KEEPS = "set:setTimes-keeps-the-other";
    private static final String SET_FILE = "set:File.setLastModified";
    private static final String SET_SECURE = "set:SecureDirectoryStream";
    private static final List<String> COPIES = List.of("copy:file", "copy:directory");
    private static final String FROM_IMAGE = "copy:from-the-image";
    private static final String SECONDS = "judge:whole-seconds-before-1970";
    private static final String ARGUMENTS = "judge:arguments";
    private static final List<String> OTHERS = List.of("judge:the-ends-of-time", "judge:no-file");

    /** The programs' temporary files: there are hundreds. */
    @TempDir(factory = InBuildFolder.class)
    private static Path temporary;

    private static final String MOVED = "move:fifo-to-another-store";
    private static final String OTHER_STORE = otherStore();

    private static final List<String> CHECKS = all(
            OTHER_STORE != null ? List.of(MOVED) : List.of(),
            BY_FILE,
            BY_ATTRIBUTES,
            BY_VIEW,
            COPIES,
            OTHERS,
            List.of(HANDED_ON, SET_ACCESS, SET_LINK, KEEPS, SET_FILE, SET_SECURE, FROM_IMAGE, SECONDS, ARGUMENTS));

    /** Which checks need which hook. */
    private static Map<String, List<String>> hooks(Jdk jdk) {
        Map<String, List<String>> hooks = new HashMap<>();
        hooks.put("java.io.File.lastModified", all(BY_FILE, List.of(HANDED_ON, SET_FILE, SECONDS)));
        hooks.put("java.io.File.setLastModified", List.of(SET_FILE, SECONDS));
        hooks.put(
                "sun.nio.fs.UnixFileAttributes.toFileTime",
                all(
                        BY_ATTRIBUTES,
                        BY_VIEW,
                        COPIES,
                        OTHER_STORE != null ? List.of(MOVED) : List.of(),
                        List.of(HANDED_ON, SET_SECURE, KEEPS, FROM_IMAGE, SECONDS)));
        hooks.put(
                "sun.nio.fs.UnixFileAttributeViews$Basic.setTimes",
                all(BY_VIEW, List.of(SET_ACCESS, SET_LINK, KEEPS, FROM_IMAGE, SECONDS)));
        hooks.put("sun.nio.fs.UnixSecureDirectoryStream$BasicFileAttributeViewImpl.setTimes", List.of(SET_SECURE));
        String copying = jdk.feature() < 20 ? "sun.nio.fs.UnixCopyFile" : "sun.nio.fs.UnixFileSystem";
        hooks.put(copying + ".copyFile", List.of("copy:file"));
        hooks.put(copying + ".copyDirectory", List.of("copy:directory"));
        if (OTHER_STORE != null) {
            hooks.put(copying + ".copySpecial", List.of(MOVED));
        }
        return hooks;
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachReaderSeesItsOwnTime(Jdk jdk) {
        run(jvm(jdk).agent("files=namespace")).areOk(PlacedNames.of(CHECKS, EVERYWHERE, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whereEveryThreadIsShiftedAllAgree(Jdk jdk) {
        run(shifted(jdk, "")).areOk(PlacedNames.of(CHECKS, HERE, jdk));
    }

    /** Neither without the agent nor with files=host, which is the default. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void unlessAskedForFileTimesAreTheHosts(Jdk jdk) {
        List<String> wrong =
                all(BY_FILE, BY_ATTRIBUTES, BY_VIEW, List.of(SET_ACCESS, SET_LINK, KEEPS, SET_FILE, SET_SECURE));
        List<String> expected = PlacedNames.ofPlatformThreads(wrong, List.of("+40d"));
        expected.addAll(PlacedNames.ofPlatformThreads(List.of(HANDED_ON), List.of("here", "+40d")));
        for (ForkedJvm jvm : List.of(jvm(jdk), jvm(jdk).agent(), jvm(jdk).agent("files=host"))) {
            run(jvm.option("-Dplaces=here,+40d", "-Dthreads=platform"))
                    .areOkExcept(PlacedNames.ofPlatformThreads(CHECKS, List.of("here", "+40d")), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void goesWrongWithoutItsHook(Jdk jdk) {
        hooks(jdk).forEach((hook, checks) -> run(shifted(jdk, ",off=" + hook).option("-Dthreads=platform"))
                .areOkExcept(PlacedNames.ofPlatformThreads(CHECKS, HERE), PlacedNames.ofPlatformThreads(checks, HERE)));
    }

    private static ForkedJvm shifted(Jdk jdk, String more) {
        return jvm(jdk).agent("files=namespace,realtime=" + SHIFT + more)
                .option("-Dplaces=here", "-Dinitial.millis=" + SHIFT.toMillis());
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + BOOT_JAR, "-Djava.io.tmpdir=" + temporary)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option(OTHER_STORE != null ? "-Dother.store=" + OTHER_STORE : "-Dno.other.store=");
    }

    /** A folder on another file system than temporary files. */
    private static String otherStore() {
        Path other = Path.of("/dev/shm");
        try {
            if (Files.isWritable(other)
                    && !Files.getFileStore(other).equals(Files.getFileStore(Artifacts.buildFolder()))) {
                return other.toString();
            }
        } catch (IOException e) {
            System.out.println(other + ": " + e);
        }
        System.out.println("Moving a special file is skipped: " + other + " is no other file system.");
        return null;
    }

    private static Verdicts run(ForkedJvm jvm) {
        return Verdicts.of(jvm.run(FileTimes.class));
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
