package dev.timens.runtime.host;

import java.util.ArrayList;
import java.util.List;

/** The classes that keep host time by every road: those of the default list, and those the user named. */
public final class HostClasses {
    /** Never matched: the agent reads clocks to see whether they are shifted. */
    private static final String[] OWN = {
        "dev/timens/runtime/", "dev/timens/instrument/", "dev/timens/kernel/", "dev/timens/agent/"
    };

    /** Fixed before the first class of the application loads. */
    private static volatile HostPattern[] patterns = {};

    /** Those that name a package of the JDK. Mostly none, and every class of the JDK that loads is looked up. */
    private static volatile HostPattern[] patternsOfJdk = {};

    private HostClasses() {}

    /** Called once, at start. */
    public static void install(List<HostPattern> all) {
        patterns = all.toArray(new HostPattern[0]);
        List<HostPattern> ofJdk = new ArrayList<>();
        for (HostPattern pattern : all) {
            if (pattern.isOfJdk()) {
                ofJdk.add(pattern);
            }
        }
        patternsOfJdk = ofJdk.toArray(new HostPattern[0]);
    }

    /** Whether there is no such class, so that nobody needs to look. */
    static boolean areNone() {
        return patterns.length == 0;
    }

    /** Whether a class of an application keeps host time, by its internal name. */
    public static boolean contain(String internalName) {
        for (HostPattern pattern : patterns) {
            if (pattern.matches(internalName)) {
                return !isOwn(internalName);
            }
        }
        return false;
    }

    /** Whether a class of the JDK was named by the user, by its internal name: {@code *} names none. */
    public static boolean containOfJdk(String internalName) {
        for (HostPattern pattern : patternsOfJdk) {
            if (pattern.matches(internalName)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a loaded class of the JDK was named by the user. */
    public static boolean containOfJdk(Class<?> type) {
        return patternsOfJdk.length > 0 && containOfJdk(type.getName().replace('.', '/'));
    }

    /** Whether a loaded class keeps host time. */
    public static boolean contain(Class<?> type) {
        String internalName = type.getName().replace('.', '/');
        return JdkClasses.contain(type) ? containOfJdk(internalName) : contain(internalName);
    }

    private static boolean isOwn(String internalName) {
        for (String start : OWN) {
            if (internalName.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
