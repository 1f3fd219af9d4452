package dev.timens.cli.doctor;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Outcome;
import dev.timens.cli.doctor.machine.JarBuild;
import java.util.List;

/** All that was found. */
record Diagnosis(JarBuild jar, List<Section> sections) {
    List<Check> checks() {
        return sections.stream().flatMap(section -> section.checks().stream()).toList();
    }

    long count(Outcome outcome) {
        return checks().stream().filter(check -> check.outcome() == outcome).count();
    }

    /** The exit status. */
    int status() {
        return count(Outcome.FAIL) == 0 ? 0 : 1;
    }
}
