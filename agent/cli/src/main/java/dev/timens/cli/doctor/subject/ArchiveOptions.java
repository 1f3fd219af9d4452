package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import java.util.List;

/**
 * Archives of shared and compiled classes. The agent adds to the boot class path, so one that was made without it does
 * not fit; and the JVM makes none where an agent may rewrite classes. What each option does was tried on 17 and 25. The
 * JDK's own archive fits, so {@code -Xshare:on} by itself does no harm.
 */
final class ArchiveOptions {
    private static final String NAME = "surroundings.archives";
    private static final String AUTO_CREATE = "-XX:+AutoCreateSharedArchive";
    private static final String SHARED = "-XX:SharedArchiveFile=";
    private static final String COMPILED = "-XX:AOTCache=";

    private ArchiveOptions() {}

    static Check check() {
        Check fatal = dumping();
        if (fatal == null) {
            fatal = insisting(SHARED, List.of("-Xshare:on"));
        }
        if (fatal == null) {
            fatal = insisting(COMPILED, List.of("-XX:AOTMode=on", "-XX:AOTMode=required"));
        }
        return fatal != null ? fatal : leftOut();
    }

    /** Null if none is to be made when the JVM ends: with an agent the JVM refuses that, and ends at its start. */
    private static Check dumping() {
        List<String> atExit = Surroundings.found(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
        if (!atExit.isEmpty()) {
            return Check.fail(
                    NAME,
                    String.join(", ", atExit) + ": the JVM makes no archive with an agent, and does not start",
                    "make the archive in a run without the agent, and leave the option out where the agent is used");
        }
        List<String> auto = Surroundings.found(AUTO_CREATE::equals);
        return auto.isEmpty()
                ? null
                : Check.fail(
                        NAME,
                        String.join(", ", auto) + ": where the archive is not there yet or is another JDK's, a JVM with"
                                + " an agent does not start",
                        "leave it out where the agent is used; the archive is of no use there");
    }

    /** Null if the JVM may start without the archive. */
    private static Check insisting(String archive, List<String> words) {
        List<String> used = Surroundings.found(option -> option.startsWith(archive));
        List<String> insisted = Surroundings.found(words::contains);
        return used.isEmpty() || insisted.isEmpty()
                ? null
                : Check.fail(
                        NAME,
                        String.join(", ", used) + ", and " + String.join(", ", insisted)
                                + ": with the agent the archive does not fit, and the JVM does not start without it",
                        "leave out the second where the agent is used");
    }

    private static Check leftOut() {
        List<String> used = Surroundings.found(option -> option.startsWith(SHARED) || option.startsWith(COMPILED));
        if (!used.isEmpty()) {
            return Check.skip(
                    NAME,
                    String.join(", ", used) + ": with the agent the JVM leaves the archive out, and says so",
                    "nothing is wrong; leave the option out to silence the JVM, and expect a slower start");
        }
        List<String> made = Surroundings.found(
                option -> option.startsWith("-XX:AOTCacheOutput=") || option.startsWith("-XX:AOTConfiguration="));
        return made.isEmpty()
                ? Check.ok(NAME, "no variable names an archive of shared or compiled classes")
                : Check.skip(
                        NAME,
                        String.join(", ", made) + ": with the agent the JVM makes no archive that can be used",
                        "make it without the agent");
    }
}
