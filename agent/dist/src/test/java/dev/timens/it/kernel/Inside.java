package dev.timens.it.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the program that the argument names, if this process is in a time namespace that is thirty days on. */
public final class Inside {
    private Inside() {}

    public static void main(String[] arguments) throws Exception {
        List<String> offsets = Files.readAllLines(Path.of("/proc/self/timens_offsets"));
        if (!offsets.stream().allMatch(line -> line.matches("(monotonic|boottime) +2592000 +0"))) {
            throw new IllegalStateException("outside: " + offsets);
        }
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
}
