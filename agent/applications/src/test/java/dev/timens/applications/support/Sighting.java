package dev.timens.applications.support;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that an application showed.
 *
 * @param where the place, the same in every run
 * @param text as it was shown
 * @param from the earliest moment that the text stands for
 * @param to the latest: a text with whole seconds stands for any moment of one
 */
public record Sighting(String where, String text, Instant from, Instant to) {

    /** The moment that lies so long before the one shown, such as the making of a cookie before its end. */
    Sighting earlier(Duration by) {
        return new Sighting(where, text, from.minus(by), to.minus(by));
    }

    /** A text that can stand for later and earlier moments too. */
    Sighting give(Duration before, Duration after) {
        return new Sighting(where, text, from.minus(before), to.plus(after));
    }

    @Override
    public String toString() {
        return where + ": " + text;
    }
}
