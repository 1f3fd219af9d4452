package dev.timens.instrument.boundary;

import static dev.timens.instrument.boundary.Boundary.FIRST;
import static dev.timens.instrument.boundary.Boundary.ONWARDS;
import static dev.timens.instrument.boundary.Boundary.row;
import static dev.timens.instrument.boundary.Rule.FILE_MILLIS;
import static dev.timens.instrument.boundary.Rule.FILE_TIME_ARGUMENT;
import static dev.timens.instrument.boundary.Rule.FILE_TIME_RESULT;
import static dev.timens.instrument.boundary.Rule.HOST_FILE_TIMES;

/**
 * The part of the boundary table that is in force with {@code files=namespace} only: file times are
 * converted where a user reads them and where a user sets them. They belong to nobody in between:
 * attributes that one thread has read show each reader its own time.
 */
final class FileBoundary {
    // spotless:off
    static final Boundary[] TABLE = {
        row("java/io/File", "lastModified", "()J",
                FILE_MILLIS, "zero, for no file, stays zero"),
        row("java/io/File", "setLastModified", "(J)Z",
                FILE_MILLIS, "after the JDK has judged the argument as the user gave it"),
        row("sun/nio/fs/UnixFileAttributes", "toFileTime", "(JJ)Ljava/nio/file/attribute/FileTime;",
                FILE_TIME_RESULT, "every time of every view, unix:ctime and the image's files among them"),
        row("sun/nio/fs/UnixFileAttributeViews$Basic", "setTimes", "(Ljava/nio/file/attribute/FileTime;Ljava/nio/file/attribute/FileTime;Ljava/nio/file/attribute/FileTime;)V",
                FILE_TIME_ARGUMENT, "Files.setLastModifiedTime, Files.setAttribute; a time that is kept was read in the same namespace"),
        row("sun/nio/fs/UnixSecureDirectoryStream$BasicFileAttributeViewImpl", "setTimes", "(Ljava/nio/file/attribute/FileTime;Ljava/nio/file/attribute/FileTime;Ljava/nio/file/attribute/FileTime;)V",
                FILE_TIME_ARGUMENT, "the view of a file in an open directory"),

        // Files.copy with COPY_ATTRIBUTES reads times as users do, and sets them without a view.
        row("sun/nio/fs/UnixCopyFile", "copyDirectory", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixCopyFile$Flags;)V",
                FIRST, 19, FILE_TIME_ARGUMENT, "a copy has the time of the original"),
        row("sun/nio/fs/UnixCopyFile", "copyFile", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixCopyFile$Flags;J)V",
                FIRST, 19, FILE_TIME_ARGUMENT, "a copy has the time of the original"),
        row("sun/nio/fs/UnixCopyFile", "copySpecial", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixCopyFile$Flags;)V",
                FIRST, 19, FILE_TIME_ARGUMENT, "a copy has the time of the original"),
        row("sun/nio/fs/UnixFileSystem", "copyDirectory", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileSystem$Flags;)V",
                20, ONWARDS, FILE_TIME_ARGUMENT, "a copy has the time of the original"),
        row("sun/nio/fs/UnixFileSystem", "copyFile", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileSystem$Flags;J)V",
                20, ONWARDS, FILE_TIME_ARGUMENT, "a copy has the time of the original"),
        row("sun/nio/fs/UnixFileSystem", "copySpecial", "(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileAttributes;Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixFileSystem$Flags;)V",
                20, ONWARDS, FILE_TIME_ARGUMENT, "a copy has the time of the original"),

        // Code of the JDK that shares file times between threads, or compares them with host time. What
        // compares two that one thread has read needs no row.
        row("java/util/zip/ZipFile$Source$Key", "hashCode", "()I",
                FIRST, 26, HOST_FILE_TIMES, "the map of open files loses a key that hashes differently where the file is closed"),
        row("java/util/ResourceBundle$Control", "needsReload", "(Ljava/lang/String;Ljava/util/Locale;Ljava/lang/String;Ljava/lang/ClassLoader;Ljava/util/ResourceBundle;J)Z",
                HOST_FILE_TIMES, "compared with the host time at which the bundle was loaded"),
        row("sun/security/ssl/TrustStoreManager$TrustStoreDescriptor$1", "run", "()Lsun/security/ssl/TrustStoreManager$TrustStoreDescriptor;",
                FIRST, 23, HOST_FILE_TIMES, "the default trust store is shared: threads that differ would load it in turns"),
        row("sun/security/ssl/TrustStoreManager$TrustStoreDescriptor", "createInstance", "()Lsun/security/ssl/TrustStoreManager$TrustStoreDescriptor;",
                24, ONWARDS, HOST_FILE_TIMES, "the default trust store is shared: threads that differ would load it in turns"),
        row("java/util/prefs/FileSystemPreferences$1", "run", "()Ljava/lang/Void;",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences$2", "run", "()Ljava/lang/Void;",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences$6", "run", "()Ljava/lang/Void;",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences$10", "run", "()Ljava/lang/Long;",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences$11", "run", "()Ljava/lang/Void;",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "syncSpiPrivileged", "()V",
                FIRST, 23, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "setupUserRoot", "()V",
                24, ONWARDS, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "setupSystemRoot", "()V",
                24, ONWARDS, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "loadCache", "()V",
                24, ONWARDS, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "sync", "()V",
                24, ONWARDS, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
        row("java/util/prefs/FileSystemPreferences", "syncSpi", "()V",
                24, ONWARDS, HOST_FILE_TIMES, "nodes are shared, and a timer of the JDK's writes them"),
    };
    // spotless:on

    private FileBoundary() {}
}
