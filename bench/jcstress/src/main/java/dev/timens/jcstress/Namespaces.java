package dev.timens.jcstress;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Two that the tests share; made when the first test uses one. */
final class Namespaces {
    static final TimeNamespace A = made("+1h");
    static final TimeNamespace B = made("-2h");

    private Namespaces() {}

    static TimeNamespace made(String offset) {
        return TimeNamespace.builder(offset).offset(ClockId.MONOTONIC, offset).create();
    }
}
