package dev.timens.it.dump;

import dev.timens.it.readings.UserClock;
import dev.timens.it.readings.calls.HiddenCall;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Date;
import java.util.concurrent.Executors;

/**
 * Loads what the agent rewrites: application classes, versions of one class in loaders of their own, a
 * hidden class, classes of the JDK. Each argument is a directory with a version of the class {@code Many}.
 */
public final class RewrittenKinds {
    private RewrittenKinds() {}

    public static void main(String[] directories) throws Exception {
        for (String directory : directories) {
            URL[] only = {new File(directory).toURI().toURL()};
            try (URLClassLoader loader = new URLClassLoader(only, null)) {
                loader.loadClass("Many").getMethod("read").invoke(null);
            }
        }
        HiddenCall.plain(UserClock.NANO_TIME).getAsLong();
        // Without a task: what its worker loads while it idles would depend on when the JVM ends.
        Executors.newFixedThreadPool(1).shutdown();
        System.out.println("main ran " + System.nanoTime() + " " + new Date().getTime());
    }
}
