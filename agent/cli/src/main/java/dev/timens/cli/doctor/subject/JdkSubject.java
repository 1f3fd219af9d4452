package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import java.util.List;

/** The JDK that the doctor runs on. */
public final class JdkSubject implements Subject {
    private static final int OLDEST = 17;
    private static final int NEWEST = 27;

    @Override
    public String title() {
        return "JDK";
    }

    @Override
    public List<Check> checks() {
        return List.of(version(), instrument());
    }

    private static Check version() {
        String found = "JDK " + Runtime.version() + ", " + System.getProperty("java.vendor") + ", "
                + System.getProperty("java.vm.name");
        return Runtime.version().feature() <= NEWEST
                ? Check.ok("jdk.version", found)
                : Check.skip(
                        "jdk.version",
                        found + ": newer than what timens was tested with, JDK " + OLDEST + " to " + NEWEST,
                        "the readings below tell whether it works");
    }

    private static Check instrument() {
        boolean there = ModuleLayer.boot().findModule("java.instrument").isPresent();
        return there
                ? Check.ok("jdk.instrument", "the module java.instrument is there, so agents can be started")
                : Check.fail(
                        "jdk.instrument",
                        "the module java.instrument is not in this image, so no agent can be started",
                        "add it: jlink --add-modules java.instrument,..., or --add-modules java.instrument for java");
    }
}
