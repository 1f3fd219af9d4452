package dev.timens.runtime.host;

import dev.timens.runtime.pattern.Glob;

/**
 * A pattern of class names, {@code ch.qos.logback.*}. It also matches the classes nested in those it
 * matches. The JDK's own classes are matched only by a pattern that names a package of the JDK.
 *
 * @param text as the user wrote it
 * @param reason why classes of these names keep host time
 * @param glob matches internal names
 * @param literal the longest part without a wildcard: nearly every class that loads is told apart by that
 * @param isOfJdk whether it names a package of the JDK
 */
public record HostPattern(String text, String reason, Glob glob, String literal, boolean isOfJdk) {
    private static final String[] JDK = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

    /** @throws IllegalArgumentException with one clause that says what is wrong */
    public static HostPattern of(String text, String reason) {
        if (text.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "the pattern '" + text + "' has slashes; write class names with dots, com.acme.*");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && ".*?-".indexOf(c) < 0 && c > ' ') {
                throw new IllegalArgumentException(
                        "the pattern '" + text + "' has '" + c + "' in it, which no class name has");
            }
        }
        return known(text, reason);
    }

    /** One that needs no check: to look at each character takes a start longer than all else about the default list. */
    static HostPattern known(String text, String reason) {
        String internal = text.replace('.', '/');
        return new HostPattern(text, reason, Glob.of(internal), longestLiteral(internal), isOfJdk(text));
    }

    /** By {@code indexOf}: at start this is interpreted, and a call for each character would take half a millisecond. */
    private static String longestLiteral(String pattern) {
        String longest = "";
        int begin = 0;
        while (begin <= pattern.length()) {
            int end = Math.min(indexOf('*', pattern, begin), indexOf('?', pattern, begin));
            if (end - begin > longest.length()) {
                longest = pattern.substring(begin, end);
            }
            begin = end + 1;
        }
        return longest;
    }

    /** The pattern's length if it is not there. */
    private static int indexOf(char wildcard, String pattern, int from) {
        int index = pattern.indexOf(wildcard, from);
        return index < 0 ? pattern.length() : index;
    }

    /** Whether a pattern begins with a package of the JDK. */
    private static boolean isOfJdk(String name) {
        for (String start : JDK) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pattern matches a class, by its internal name, or one that it is nested in. */
    public boolean matches(String internalName) {
        if (!internalName.contains(literal)) {
            return false;
        }
        if (glob.matches(internalName)) {
            return true;
        }
        int dollar = internalName.indexOf('$');
        return dollar > 0 && glob.matches(internalName.substring(0, dollar));
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
