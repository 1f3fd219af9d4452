package dev.timens.cli.doctor.check;

import java.util.List;

/** Some checks that belong together. */
public interface Subject {
    /** The heading above them. */
    String title();

    /** Looks; each name is there once, whatever is found. */
    List<Check> checks();
}
