package dev.timens.demo.launch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The answer a run has to give.
 *
 * @param description for the user, should the answer be another one
 */
record Expectation(String description, Predicate<String> isMet) {

    static Expectation exactly(String answer) {
        return new Expectation(answer, answer::equals);
    }

    /** A moment between these two, both included. */
    static Expectation between(Instant from, Instant to) {
        return new Expectation(Moments.show(from) + " to " + Moments.show(to), answer -> {
            Instant moment = Moments.parse(answer);
            return !moment.isBefore(from) && !moment.isAfter(to);
        });
    }

    /** Nine o'clock on the first of a month, the next one for somebody who looks between these two moments. */
    static Expectation firstOfTheMonthAtNine(Instant from, Instant to) {
        Instant early = nextFirstOfTheMonthAtNine(from);
        Instant late = nextFirstOfTheMonthAtNine(to);
        return new Expectation(Moments.show(late), answer -> {
            Instant moment = Moments.parse(answer);
            return moment.equals(early) || moment.equals(late);
        });
    }

    private static Instant nextFirstOfTheMonthAtNine(Instant now) {
        ZonedDateTime local = now.atZone(ZoneId.systemDefault());
        ZonedDateTime thisMonth = local.with(LocalTime.of(9, 0)).withDayOfMonth(1);
        return (thisMonth.isAfter(local) ? thisMonth : thisMonth.plusMonths(1)).toInstant();
    }
}
