package dev.timens.cli.explain.facts;

import java.util.List;

/**
 * A method of the JDK that reads a clock or waits.
 *
 * @param owner the internal name of the class that declares it first
 * @param name the method's name
 * @param parameters {@code ()}, {@code (J)} and the like; {@link #ANY}; or {@link #TIMED}
 * @param via the methods by which it comes to a clock, as the boundary's table names them: it is shifted
 *     if one of them is hooked
 * @param why what a user should know
 */
record JdkCall(String owner, String name, String parameters, Kind kind, List<String> via, String why) {
    /** Whatever the parameters are. */
    static final String ANY = "(*";

    /** One of the parameters is a length of time: a long and its unit, or a duration. */
    static final String TIMED = "(time";

    /** @param descriptor null stands for any */
    boolean takes(String descriptor) {
        if (descriptor == null || parameters.equals(ANY)) {
            return true;
        }
        if (parameters.equals(TIMED)) {
            return descriptor.contains("JLjava/util/concurrent/TimeUnit;")
                    || descriptor.contains("Ljava/time/Duration;)");
        }
        return descriptor.startsWith(parameters) && descriptor.indexOf(')') == parameters.length() - 1;
    }
}
