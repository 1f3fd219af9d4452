package dev.timens.cli.explain.facts;

import static dev.timens.cli.explain.facts.JdkCall.ANY;

import java.util.ArrayList;
import java.util.List;

/** Methods of the JDK that read or set the times of files. */
final class FileTimeCalls {
    static final List<JdkCall> TABLE = table();

    private FileTimeCalls() {}

    private static List<JdkCall> table() {
        List<JdkCall> rows = new ArrayList<>();
        add(rows, "java/io/File", "lastModified", "setLastModified");
        add(rows, "java/nio/file/Files", "getLastModifiedTime", "setLastModifiedTime");
        String attributes = "java/nio/file/attribute/BasicFileAttributes";
        add(rows, attributes, "lastModifiedTime", "lastAccessTime", "creationTime");
        add(rows, "java/nio/file/attribute/BasicFileAttributeView", "setTimes");
        return rows;
    }

    private static void add(List<JdkCall> rows, String owner, String... names) {
        for (String name : names) {
            rows.add(new JdkCall(owner, name, ANY, Kind.FILE_TIME, List.of(), "the host's"));
        }
    }
}
