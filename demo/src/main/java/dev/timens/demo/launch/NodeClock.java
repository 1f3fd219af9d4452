package dev.timens.demo.launch;

import java.time.Instant;
import java.util.Optional;

/**
 * What a node's own clock showed.
 *
 * @param wrong what was wrong, if anything was
 */
record NodeClock(Instant shown, Optional<String> wrong) {

    /** One reading, taken between these two moments of the host's. */
    static NodeClock read(String answer, Offsets offsets, HostTime before, HostTime after) {
        Instant from = offsets.realtime(before);
        Instant to = offsets.realtime(after);
        Instant shown = Moments.parse(answer);
        boolean right = !shown.isBefore(from) && !shown.isAfter(to);
        return new NodeClock(shown, right ? Optional.empty() : Optional.of(wrong(shown, from, to)));
    }

    /** This reading, unless only the other one is wrong. */
    NodeClock or(NodeClock other) {
        return wrong.isEmpty() && other.wrong.isPresent() ? other : this;
    }

    private static String wrong(Instant shown, Instant from, Instant to) {
        return "clock shows %s, expected %s to %s"
                .formatted(Moments.showMillis(shown), Moments.showMillis(from), Moments.showMillis(to));
    }
}
