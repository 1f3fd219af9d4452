package dev.timens.cli.doctor;

import dev.timens.cli.doctor.check.Check;
import java.util.List;

/** A subject's checks, done. */
record Section(String title, List<Check> checks) {}
