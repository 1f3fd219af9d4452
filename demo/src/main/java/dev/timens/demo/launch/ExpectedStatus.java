package dev.timens.demo.launch;

import java.time.Duration;
import java.time.Instant;

/**
 * What the service has to say, worked out from the host's clocks and the offsets alone.
 *
 * @param login when the user logged in and the certificate was issued
 * @param before a moment before the service was asked
 * @param after a moment after it answered
 */
record ExpectedStatus(Offsets offsets, HostTime login, HostTime before, HostTime after) {
    private static final Duration SESSION = Duration.ofHours(1);
    private static final Duration TOKEN = Duration.ofDays(7);
    private static final Duration CERTIFICATE = Duration.ofDays(30);

    /** Nimbus lets clocks disagree by this much. */
    private static final Duration TOKEN_TOLERANCE = Duration.ofMinutes(1);

    Expectation of(Question question) {
        Instant from = offsets.realtime(before);
        Instant to = offsets.realtime(after);
        return switch (question) {
            case CLOCK -> Expectation.between(from, to);
            case SESSION -> Expectation.exactly(session());
            case TOKEN -> Expectation.exactly(token(to));
            case REPORT -> Expectation.firstOfTheMonthAtNine(from, to);
            case CERTIFICATE -> Expectation.exactly(certificate(to));
        };
    }

    private String session() {
        Duration age = Duration.ofNanos(offsets.monotonic(after) - login.monotonic());
        if (age.isNegative()) {
            return "alive, not yet written";
        }
        return age.compareTo(SESSION) < 0 ? "alive" : "expired";
    }

    private String token(Instant now) {
        if (now.plus(TOKEN_TOLERANCE).isBefore(login.realtime())) {
            return "rejected: JWT before use time";
        }
        boolean expired = now.minus(TOKEN_TOLERANCE).isAfter(login.realtime().plus(TOKEN));
        return expired ? "rejected: Expired JWT" : "accepted";
    }

    private String certificate(Instant now) {
        if (now.isBefore(login.realtime())) {
            return "not yet valid";
        }
        return now.isAfter(login.realtime().plus(CERTIFICATE)) ? "expired" : "valid";
    }
}
