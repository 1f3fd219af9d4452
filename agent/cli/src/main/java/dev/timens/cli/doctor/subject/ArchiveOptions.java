package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import java.util.List;

/**
 * Archives of shared and compiled classes. The agent adds to the boot class path, so one that was made without it does
 * not fit; and the JVM makes none where an agent rewrites classes.
 */
final class ArchiveOptions {
    private static final String NAME = "surroundings.archives";

    private ArchiveOptions() {}

    static Check check() {
        List<String> used = Surroundings.found(
                option -> option.startsWith("-XX:SharedArchiveFile=") || option.startsWith("-XX:AOTCache="));
        List<String> insisted = Surroundings.found(option -> option.equals("-Xshare:on")
                || option.equals("-XX:AOTMode=on")
                || option.equals("-XX:AOTMode=required"));
        List<String> made = Surroundings.found(option -> option.startsWith("-XX:ArchiveClassesAtExit=")
                || option.startsWith("-XX:AOTCacheOutput=")
                || option.startsWith("-XX:AOTConfiguration="));
        if (!used.isEmpty() && !insisted.isEmpty()) {
            return Check.fail(
                    NAME,
                    String.join(", ", used) + ", and " + String.join(", ", insisted)
                            + ": with the agent the archive does not fit, and the JVM does not start without it",
                    "leave out the second where the agent is used");
        }
        if (!used.isEmpty()) {
            return Check.skip(
                    NAME,
                    String.join(", ", used) + ": with the agent the JVM leaves the archive out, and says so",
                    "nothing is wrong; leave the option out to silence the JVM, and expect a slower start");
        }
        return made.isEmpty()
                ? Check.ok(NAME, "no variable names an archive of shared or compiled classes")
                : Check.skip(
                        NAME,
                        String.join(", ", made) + ": with the agent the JVM makes no archive",
                        "make it without the agent");
    }
}
