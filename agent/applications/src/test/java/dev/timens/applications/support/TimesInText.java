package dev.timens.applications.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds every time in a text, in whatever form it is written. */
public final class TimesInText {
    /** Where the applications run: not UTC, and without daylight saving time, so that a local time is one moment. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d\\d-\\d\\d-\\d\\d)"
            + "(?:[T ](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,9}))?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?(?!\\d)");
    private static final Pattern HTTP = Pattern.compile("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT");
    private static final Pattern ACCESS_LOG = Pattern.compile("\\d\\d/[A-Z][a-z]{2}/\\d{4}:[\\d:]{8} [+-]\\d{4}");
    private static final DateTimeFormatter ACCESS_LOG_FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
    /** From 2023 to 2033. */
    private static final Pattern MILLIS = Pattern.compile("(?<![\\w.-])1[789]\\d{11}(?![\\w.-])");

    private static final Pattern SECONDS = Pattern.compile("(?<![\\w.-])1\\.[789]\\d*E9(?!\\w)");

    private final String where;
    private final String text;
    private final List<Sighting> found = new ArrayList<>();

    private TimesInText(String where, String text) {
        this.where = where;
        this.text = text;
    }

    public static List<Sighting> find(String where, String text) {
        TimesInText times = new TimesInText(where, text);
        ISO.matcher(text).results().forEach(times::iso);
        HTTP.matcher(text).results().forEach(match -> times.seconds(match, DateTimeFormatter.RFC_1123_DATE_TIME));
        ACCESS_LOG.matcher(text).results().forEach(match -> times.seconds(match, ACCESS_LOG_FORMAT));
        MILLIS.matcher(text).results().forEach(times::epochMillis);
        SECONDS.matcher(text).results().forEach(times::epochSeconds);
        return times.found;
    }

    private void iso(MatchResult match) {
        LocalDate date = LocalDate.parse(match.group(1));
        if (match.group(2) == null) {
            add(date.atStartOfDay(ZONE).toInstant(), Duration.ofDays(1));
            return;
        }
        String fraction = match.group(3) == null ? "" : match.group(3);
        LocalTime time = LocalTime.parse(match.group(2) + (fraction.isEmpty() ? "" : "." + fraction));
        ZoneId zone = match.group(4) == null ? ZONE : ZoneOffset.of(match.group(4));
        Instant moment = LocalDateTime.of(date, time).atZone(zone).toInstant();
        add(
                moment,
                Duration.ofNanos(
                        BigDecimal.ONE.movePointRight(9 - fraction.length()).longValueExact()));
    }

    private void seconds(MatchResult match, DateTimeFormatter format) {
        add(ZonedDateTime.parse(match.group(), format).toInstant(), Duration.ofSeconds(1));
    }

    private void epochMillis(MatchResult match) {
        add(Instant.ofEpochMilli(Long.parseLong(match.group())), Duration.ofMillis(1));
    }

    private void epochSeconds(MatchResult match) {
        BigDecimal millis = new BigDecimal(match.group()).movePointRight(3);
        add(Instant.ofEpochMilli(millis.longValue()), Duration.ofMillis(1));
    }

    private void add(Instant moment, Duration precision) {
        found.add(new Sighting(where, text, moment, moment.plus(precision)));
    }
}
