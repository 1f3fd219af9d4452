package dev.timens.runtime.pattern;

/** A pattern in which {@code *} stands for any characters and {@code ?} for one. */
public final class Glob {
    private final String pattern;

    private Glob(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException with one clause that says what is wrong */
    public static Glob of(String pattern) {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException(
                    "a pattern is empty; write a name in which * stands for any characters and ? for one");
        }
        if (!pattern.equals(pattern.strip())) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' begins or ends with a blank");
        }
        return new Glob(pattern);
    }

    /** Whether the whole name matches. */
    public boolean matches(String name) {
        int star = -1;
        int retry = 0;
        int p = 0;
        int n = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
