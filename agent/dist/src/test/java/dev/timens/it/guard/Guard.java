package dev.timens.it.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds the clock calls of one JDK against the list, and the list against the boundary table. */
final class Guard {
    private static final String HOW = " (CONTRIBUTING.md, \"Judging a caller\")";

    private final JudgedCallers judged;
    private final int feature;
    private final String version;
    private final Set<String> hooks;

    /** @param hooks the names of the boundary table's rows in this JDK */
    Guard(JudgedCallers judged, int feature, String version, Set<String> hooks) {
        this.judged = judged;
        this.feature = feature;
        this.version = version;
        this.hooks = hooks;
    }

    /**
     * What is wrong, in a sentence each.
     *
     * @param calls the calls that a scan found
     * @param rewritten whether the boundary table rewrites a call
     */
    List<String> complaints(Set<ClockCall> calls, Predicate<ClockCall> rewritten) {
        List<String> complaints = new ArrayList<>();
        for (ClockCall call : calls) {
            Optional<JudgedCaller> row = judged.of(call, feature);
            if (row.isEmpty()) {
                complaints.add(unjudged(call));
            } else {
                Treatment treatment = row.get().treatment();
                if (!treatment.fits(row.get().judgement(), call.kind())) {
                    complaints.add(misjudged(call, row.get()));
                } else if (isRewritten(treatment) != rewritten.test(call)) {
                    complaints.add(disagreeing(call, treatment));
                } else if (treatment == Treatment.CONVERTED
                        && !hooks.contains(row.get().hook())) {
                    complaints.add(unconverted(call, row.get()));
                }
            }
        }
        if (judged.knowsBuild(version)) {
            complaints.addAll(stale(calls));
        }
        return complaints;
    }

    private static boolean isRewritten(Treatment treatment) {
        return treatment == Treatment.BOUNDARY || treatment == Treatment.ISLAND;
    }

    private String unjudged(ClockCall call) {
        String release = judged.knowsRelease(feature) ? "" : ", in a release of which nobody judged any";
        return inJdk() + call + ", and nobody judged it" + release + ": read it, and add a row to " + JudgedCallers.FILE
                + HOW;
    }

    private String misjudged(ClockCall call, JudgedCaller row) {
        return inJdk() + call + ", a " + name(call.kind()) + " clock, judged " + name(row.judgement()) + " and "
                + name(row.treatment()) + ", which do not go together: change its row in " + JudgedCallers.FILE + HOW;
    }

    private String disagreeing(ClockCall call, Treatment treatment) {
        String row = call.kind() == Clock.Kind.RAW ? "READING" : "HOST_ISLAND";
        return inJdk()
                + (isRewritten(treatment)
                        ? call + ", judged " + name(treatment)
                                + ", and no row of JdkBoundary rewrites that call: add a " + row
                                + " row, or judge it again in "
                        : call + ", judged " + name(treatment)
                                + ", but a row of JdkBoundary rewrites that call: take the row out, or judge it again in ")
                + JudgedCallers.FILE
                + HOW;
    }

    private String unconverted(ClockCall call, JudgedCaller row) {
        return inJdk() + call + ", judged converted in " + row.hook()
                + ", and JdkBoundary has no such row: add one, or judge it again in " + JudgedCallers.FILE + HOW;
    }

    private List<String> stale(Set<ClockCall> calls) {
        return judged.rows().stream()
                .filter(row -> row.jdks().contains(feature))
                .filter(row -> calls.stream().noneMatch(row::covers))
                .map(row -> inJdk() + row + " no longer: take " + feature + " out of its row in " + JudgedCallers.FILE)
                .toList();
    }

    private String inJdk() {
        return "JDK " + version + ": ";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
