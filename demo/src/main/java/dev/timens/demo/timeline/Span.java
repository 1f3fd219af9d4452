package dev.timens.demo.timeline;

/**
 * A stretch of time, in nanoseconds of one clock; the end is not part of it.
 */
public record Span(long from, long to) {
    static final Span NONE = new Span(0, 0);

    /** The part that both share. */
    Span shared(Span other) {
        long start = Math.max(from, other.from);
        long end = Math.min(to, other.to);
        return start < end ? new Span(start, end) : NONE;
    }

    public long nanos() {
        return to - from;
    }
}
