package dev.timens.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExpectedStatusTest {
    private static final Instant LOGIN = local("2026-11-22T15:00");

    @Test
    void withoutOffsetsEverythingIsGood() {
        ExpectedStatus today = expected("+0s", "+0s");

        assertThat(today.of(Question.SESSION).isMet()).accepts("alive").rejects("expired");
        assertThat(today.of(Question.TOKEN).isMet()).accepts("accepted");
        assertThat(today.of(Question.CERTIFICATE).isMet()).accepts("valid");
        assertThat(today.of(Question.REPORT).isMet())
                .accepts(local("2026-12-01T09:00").toString())
                .rejects(local("2027-01-01T09:00").toString());
    }

    @Test
    void realtimeAloneLeavesTheSessionAlive() {
        ExpectedStatus nextMonth = expected("+31d", "+0s");

        assertThat(nextMonth.of(Question.SESSION).isMet()).accepts("alive");
        assertThat(nextMonth.of(Question.TOKEN).isMet()).accepts("rejected: Expired JWT");
        assertThat(nextMonth.of(Question.CERTIFICATE).isMet()).accepts("expired");
        assertThat(nextMonth.of(Question.REPORT).isMet())
                .accepts(local("2027-01-01T09:00").toString());
    }

    @Test
    void monotonicAloneEndsTheSession() {
        ExpectedStatus later = expected("+0s", "+2h");

        assertThat(later.of(Question.SESSION).isMet()).accepts("expired");
        assertThat(later.of(Question.TOKEN).isMet()).accepts("accepted");
    }

    @Test
    void anHourAgoNothingIsValidYet() {
        ExpectedStatus anHourAgo = expected("-1h", "-1h");

        assertThat(anHourAgo.of(Question.SESSION).isMet()).accepts("alive, not yet written");
        assertThat(anHourAgo.of(Question.TOKEN).isMet()).accepts("rejected: JWT before use time");
        assertThat(anHourAgo.of(Question.CERTIFICATE).isMet()).accepts("not yet valid");
    }

    @Test
    void theClockMustReadTheShiftedMoment() {
        assertThat(expected("+31d", "+0s").of(Question.CLOCK).isMet())
                .accepts(LOGIN.plus(Duration.ofDays(31)).plusSeconds(1).toString())
                .rejects(LOGIN.plusSeconds(1).toString())
                .rejects("no answer");
    }

    private static ExpectedStatus expected(String realtime, String monotonic) {
        HostTime login = new HostTime(LOGIN, 0);
        HostTime after =
                new HostTime(LOGIN.plusSeconds(2), Duration.ofSeconds(2).toNanos());
        return new ExpectedStatus(Offsets.of(realtime, monotonic), login, login, after);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant();
    }
}
