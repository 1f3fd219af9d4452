package dev.timens.demo.timeline;

import java.util.List;

/**
 * One row of a timeline.
 *
 * @param held when it was held
 * @param refusals the moments at which it was asked for in vain
 */
public record Track(Span held, List<Long> refusals) {

    long start() {
        return refusals.stream().reduce(held.from(), Math::min);
    }

    long end() {
        return refusals.stream().reduce(held.to(), Math::max);
    }

    /** The same, counted from another moment. */
    Track since(long moment) {
        return new Track(
                new Span(held.from() - moment, held.to() - moment),
                refusals.stream().map(refusal -> refusal - moment).toList());
    }
}
