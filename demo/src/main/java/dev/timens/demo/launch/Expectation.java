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

    /** One of two, for an answer that may change while it is given. */
    static Expectation either(String earlier, String later) {
        return new Expectation(later, answer -> answer.equals(earlier) || answer.equals(later));
    }

    /** A moment between these two, both included. */
    static Expectation between(Instant from, Instant to) {
        return new Expectation(from + " to " + to, answer -> {
            Instant moment = Moments.parse(answer);
            return !moment.isBefore(from) && !moment.isAfter(to);
        });
    }

    /** Nine o'clock on the first of a month, the next one for somebody who looks between these two moments. */
    static Expectation firstOfTheMonthAtNine(Instant from, Instant to) {
        // Quartz still counts the second that has just begun.
        Instant early = nextFirstOfTheMonthAtNine(from.minusSeconds(1));
        Instant late = nextFirstOfTheMonthAtNine(to);
        return either(early.toString(), late.toString());
    }

    private static Instant nextFirstOfTheMonthAtNine(Instant now) {
        ZonedDateTime local = now.atZone(ZoneId.systemDefault());
        ZonedDateTime thisMonth = local.with(LocalTime.of(9, 0)).withDayOfMonth(1);
        return (thisMonth.isAfter(local) ? thisMonth : thisMonth.plusMonths(1)).toInstant();
    }
}
