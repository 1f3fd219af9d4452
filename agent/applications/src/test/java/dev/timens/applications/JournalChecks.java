package dev.timens.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.applications.support.JournalRun;
import dev.timens.applications.support.Sightings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold for a run of the journal, in whatever time. */
final class JournalChecks {
    private static final Pattern STARTED =
            Pattern.compile("Started .* in ([\\d.]+) .*process running for ([\\d.]+)\\)");
    /** Hours or days: on a loaded machine a thread is late too, and the pool cannot tell the one from the other. */
    private static final Pattern CLOCK_LEAP = Pattern.compile("Retrograde clock|clock leap .*delta=\\d+[dh]");

    private JournalChecks() {}

    /**
     * Every time is the host's and the shift, and the host's alone in the places named; durations are as long as they
     * were.
     */
    static void assertTimes(JournalRun run, Duration shift, Set<String> hosts) {
        assertThat(run.seen().places()).containsAll(Places.all());
        assertThat(run.seen().in(hosts, false).outside(run.bracket(), shift))
                .as("times that are not those from %s, %s later", run.bracket(), shift)
                .isEmpty();
        assertThat(run.seen().in(hosts, true).outside(run.bracket(), Duration.ZERO))
                .as("times that are not those from %s", run.bracket())
                .isEmpty();
        assertDurations(run);
        assertHousekeeperSawNoLeap(run);
        // Strictly: one class of those thousands that keeps host time unasked would have ended it.
        assertThat(run.figures().classes()).isGreaterThan(5_000);
        System.out.printf(
                "%d times in %d places, %d classes%n",
                run.seen().size(), run.seen().places().size(), run.figures().classes());
    }

    /** What the request's thread read of the monotonic clock is the host's and the shift. */
    static void assertMonotonic(JournalRun run, Duration shift) {
        assertThat(run.bracket().holdsMonotonic(run.figures().nanoTime(), shift))
                .isTrue();
    }

    /** What a thread outside read before the application was started and after. */
    static void assertOutsideIsHosts(JournalRun run) {
        List<String> lines =
                run.err().stream().filter(line -> line.startsWith("outside ")).toList();
        assertThat(lines).hasSize(2);
        Sightings outside = new Sightings();
        for (String line : lines) {
            outside.addOf("outside", line);
            String nanos = line.substring(line.lastIndexOf(' ') + 1).replace("ns", "");
            assertThat(run.bracket().holdsMonotonic(Long.parseLong(nanos), Duration.ZERO))
                    .isTrue();
        }
        assertThat(outside.outside(run.bracket(), Duration.ZERO)).isEmpty();
    }

    private static void assertDurations(JournalRun run) {
        Matcher started = STARTED.matcher(String.join("\n", run.out()));
        assertThat(started.find()).isTrue();
        System.out.println(started.group());
        double length = run.bracket().length().toMillis() / 1000.0;
        assertThat(Double.parseDouble(started.group(1))).isBetween(0.0, length);
        assertThat(Double.parseDouble(started.group(2))).isBetween(0.0, length);
        assertThat(run.figures().uptime())
                .isBetween(Duration.ZERO, run.bracket().length());
    }

    private static void assertHousekeeperSawNoLeap(JournalRun run) {
        assertThat(run.out().stream().filter(line -> line.contains("housekeeper") && line.contains("Pool stats")))
                .hasSizeGreaterThan(2);
        assertThat(run.out()).noneMatch(line -> CLOCK_LEAP.matcher(line).find());
    }
}
