package dev.timens.it.saved;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code SaveClocks <folder>}: saves the initial namespace, the host and a namespace of its own by the API; prints the
 * clock of {@code System.nanoTime()} before and after.
 */
public final class SaveClocks {
    private SaveClocks() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TimeNamespace own = TimeNamespace.builder("own")
                .offset(ClockId.MONOTONIC, "+5h")
                .offset(ClockId.REALTIME, "-20d")
                .create();
        System.out.println("before " + System.nanoTime());
        TimeNamespace.initial().save(folder.resolve("initial"));
        TimeNamespace.host().save(folder.resolve("host"));
        own.save(folder.resolve("own"));
        System.out.println("after " + System.nanoTime());
        try {
            own.save(folder.resolve("no/own"));
            System.out.println("saved in a folder that is not there");
        } catch (IOException e) {
            System.out.println("refused " + e.getMessage());
        }
    }
}
