package dev.timens.it.random;

import java.time.Duration;

/** Where a reading can be made: in one of three namespaces, or outside. There, property {@code random.initial} says what is read. */
enum Place {
    NONE(Duration.parse(System.getProperty("random.initial", "PT0S"))),
    A(Duration.ofHours(1)),
    B(Duration.ofHours(-2)),
    C(Duration.ofDays(400));

    private final Duration offset;

    Place(Duration offset) {
        this.offset = offset;
    }

    /** Of both clocks that the JDK reads. */
    Duration offset() {
        return offset;
    }

    long millis() {
        return offset.toMillis();
    }
}
