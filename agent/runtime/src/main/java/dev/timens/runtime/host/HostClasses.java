package dev.timens.runtime.host;

import java.util.List;

/** The classes that keep host time by every road: those of the default list, and those the user named. */
public final class HostClasses {
    /** Never matched: the agent reads clocks to see whether they are shifted. */
    private static final String[] OWN = {"dev/timens/runtime/", "dev/timens/instrument/", "dev/timens/agent/"};

    /** Fixed before the first class of the application loads. */
    private static volatile HostPattern[] patterns = {};

    private HostClasses() {}

    /** Called once, at start. */
    public static void install(List<HostPattern> all) {
        patterns = all.toArray(new HostPattern[0]);
    }

    /** Whether there is no such class, so that nobody needs to look. */
    static boolean areNone() {
        return patterns.length == 0;
    }

    /**
     * Whether a class of an application keeps host time, by its internal name. That may begin as the
     * JDK's do: libraries have packages in {@code javax} and {@code com.sun}.
     */
    public static boolean contain(String internalName) {
        return isMatched(internalName, false);
    }

    /** Whether a class of the JDK was named by the user, by its internal name. */
    public static boolean containOfJdk(String internalName) {
        return isMatched(internalName, true);
    }

    private static boolean isMatched(String internalName, boolean isOfJdk) {
        for (HostPattern pattern : patterns) {
            if ((pattern.isOfJdk() || !isOfJdk) && pattern.matches(internalName)) {
                return !isOwn(internalName);
            }
        }
        return false;
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
