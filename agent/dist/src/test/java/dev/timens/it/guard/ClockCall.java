package dev.timens.it.guard;

/**
 * One method of the JDK calls one clock, directly or by a handle.
 *
 * @param method the caller's name and descriptor; a lambda's name without its number, which compilers choose
 * @param clock the clock's class and name
 */
record ClockCall(String module, String type, String method, String clock, Clock.Kind kind)
        implements Comparable<ClockCall> {
    /** As messages name it. */
    @Override
    public String toString() {
        return module + "/" + type + "." + method + " calls " + clock;
    }

    @Override
    public int compareTo(ClockCall other) {
        return toString().compareTo(other.toString());
    }
}
