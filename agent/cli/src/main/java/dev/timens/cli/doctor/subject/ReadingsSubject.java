package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.ChildOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether each kind of call is in the time that it should be in. */
public final class ReadingsSubject implements Subject {
    /** What the probe writes when it has come to the end of a place. */
    private static final String END = "all";

    private static final int FIRST_WITH_VIRTUAL = 21;

    private final Children children;

    public ReadingsSubject(Children children) {
        this.children = children;
    }

    @Override
    public String title() {
        return "Readings and absolute waits";
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("idle.cold.platform", "readings.idle", "the host's time", children.idle()));
        for (String place : List.of("initial", "namespace")) {
            ChildOutcome child = place.equals("initial") ? children.initial() : children.namespace();
            for (String phase : List.of("cold", "compiled")) {
                checks.add(moved(place + "." + phase + ".platform", child));
                checks.add(virtual(place + "." + phase + ".virtual", child));
            }
        }
        checks.add(check("outside.cold.platform", "readings.outside", "the host's time", children.namespace()));
        return checks;
    }

    private static Check virtual(String place, ChildOutcome child) {
        int feature = Runtime.version().feature();
        return feature >= FIRST_WITH_VIRTUAL
                ? moved(place, child)
                : Check.skip("readings." + place, "JDK " + feature + " has no virtual threads", null);
    }

    private static Check moved(String place, ChildOutcome child) {
        return check(place, "readings." + place, "the shifted time", child);
    }

    private static Check check(String place, String name, String time, ChildOutcome child) {
        Map<String, String> kinds = new LinkedHashMap<>(ProbeReport.of(child).at(place));
        if (kinds.remove(END) == null) {
            return Check.fail(
                    name,
                    "could not be looked at: the child JVM " + (child.failure() == null ? "stopped" : child.failure())
                            + "; it said: " + child.said(),
                    "see to what it says");
        }
        List<String> missed = new ArrayList<>();
        kinds.forEach((kind, result) -> {
            if (!result.equals("moves")) {
                missed.add(result.equals("stays") ? kind : kind + " (" + result + ")");
            }
        });
        return missed.isEmpty()
                ? Check.ok(name, "all " + kinds.size() + " kinds of call are in " + time)
                : Check.fail(
                        name,
                        missed.size() + " of " + kinds.size() + " kinds of call are not in " + time + ": "
                                + String.join(", ", missed),
                        remedy());
    }

    private static String remedy() {
        String off = System.getenv("TIMENS_OFF");
        return off != null
                ? "the environment variable TIMENS_OFF=" + off + " leaves hooks out; unset it"
                : "report this JDK, " + Runtime.version() + ", with all of this output";
    }
}
