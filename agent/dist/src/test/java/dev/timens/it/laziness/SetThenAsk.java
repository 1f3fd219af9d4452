package dev.timens.it.laziness;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.LogManager;
import javax.management.MBeanServerBuilder;

/**
 * Sets, in main, properties that the JDK reads once, and prints what became of each. The argument is
 * a folder to write to.
 */
public final class SetThenAsk {
    private SetThenAsk() {}

    /** What {@code java.util.logging.manager} names. */
    public static final class OwnLogManager extends LogManager {}

    /** What {@code javax.management.builder.initial} names. */
    public static final class OwnServerBuilder extends MBeanServerBuilder {
        static boolean used;

        public OwnServerBuilder() {
            used = true;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path security = Files.writeString(Path.of(arguments[0], "own.security"), "own.key=own value\n");
        System.setProperty("user.timezone", "Pacific/Auckland");
        System.setProperty("user.language", "mi");
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "7");
        System.setProperty("java.util.logging.manager", OwnLogManager.class.getName());
        System.setProperty("javax.management.builder.initial", OwnServerBuilder.class.getName());
        System.setProperty("java.security.properties", security.toString());

        System.out.println("time zone " + TimeZone.getDefault().getID());
        System.out.println("common pool " + ForkJoinPool.commonPool().getParallelism());
        System.out.println(
                "log manager " + LogManager.getLogManager().getClass().getSimpleName());
        ManagementFactory.getPlatformMBeanServer();
        System.out.println("own server builder " + OwnServerBuilder.used);
        System.out.println("security property " + Security.getProperty("own.key"));
        System.out.println("language " + Locale.getDefault().getLanguage());
    }
}
