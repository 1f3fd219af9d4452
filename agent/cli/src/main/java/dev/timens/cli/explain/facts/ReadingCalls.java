package dev.timens.cli.explain.facts;

import static dev.timens.cli.explain.facts.JdkCall.ANY;

import java.util.ArrayList;
import java.util.List;

/** Methods of the JDK that read a clock for their caller, each with the method that really does. */
final class ReadingCalls {
    private static final String CLOCK = "java.time.Clock.currentInstant";
    private static final String MILLIS = "java.time.Clock$SystemClock.millis";
    private static final String DATE = "java.util.Date.<init>";
    private static final String CALENDAR = "java.util.GregorianCalendar.<init>";
    private static final String CENTURY = "java.text.SimpleDateFormat.initializeDefaultCentury";

    static final List<JdkCall> TABLE = table();

    private ReadingCalls() {}

    private static List<JdkCall> table() {
        List<JdkCall> rows = new ArrayList<>();
        for (String type : List.of(
                "Instant",
                "LocalDate",
                "LocalTime",
                "LocalDateTime",
                "ZonedDateTime",
                "OffsetDateTime",
                "OffsetTime",
                "Year",
                "YearMonth",
                "MonthDay",
                "chrono/JapaneseDate",
                "chrono/HijrahDate",
                "chrono/MinguoDate",
                "chrono/ThaiBuddhistDate")) {
            rows.add(row("java/time/" + type, "now", "()", "the wall clock", CLOCK));
            rows.add(row("java/time/" + type, "now", "(Ljava/time/ZoneId;)", "the wall clock", CLOCK));
            rows.add(row("java/time/" + type, "now", "(Ljava/time/Clock;)", OF_CLOCK, CLOCK));
        }
        // spotless:off
        String system = "what the clock reads is the namespace's of whoever asks it";
        for (String name : List.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes")) {
            rows.add(row("java/time/Clock", name, ANY, system, CLOCK));
        }
        rows.add(row("java/time/InstantSource", "system", "()", system, CLOCK));
        rows.add(row("java/time/InstantSource", "instant", "()", OF_CLOCK, CLOCK));
        rows.add(row("java/time/Clock", "instant", "()", OF_CLOCK, CLOCK));
        rows.add(row("java/time/InstantSource", "millis", "()", OF_CLOCK, MILLIS));
        rows.add(row("java/time/Clock", "millis", "()", OF_CLOCK, MILLIS));
        rows.add(row("java/time/chrono/Chronology", "dateNow", ANY, "the wall clock", CLOCK));

        rows.add(row("java/util/Calendar", "getInstance", ANY, "today in the default calendar", CALENDAR));
        rows.add(row("java/util/GregorianCalendar", "<init>", "()", "the wall clock", CALENDAR));
        rows.add(row("java/util/GregorianCalendar", "<init>", "(Ljava/util/TimeZone;)", "the wall clock", CALENDAR));
        rows.add(row("java/util/GregorianCalendar", "<init>", "(Ljava/util/Locale;)", "the wall clock", CALENDAR));
        rows.add(row("java/text/SimpleDateFormat", "<init>", ANY, "where the century of two-digit years begins", CENTURY));
        rows.add(row("java/text/DateFormat", "getDateInstance", ANY, "where the century of two-digit years begins", CENTURY));
        rows.add(row("java/text/DateFormat", "getDateTimeInstance", ANY, "where the century of two-digit years begins", CENTURY));
        rows.add(row("java/util/TimeZone", "getRawOffset", "()", "the zone's offset now", "sun.util.calendar.ZoneInfo.getRawOffset"));
        rows.add(row("java/util/TimeZone", "observesDaylightTime", "()", "whether daylight saving time is used from now on", "sun.util.calendar.ZoneInfo.observesDaylightTime"));
        rows.add(caution("java/util/Date", "<init>", "(Ljava/lang/String;)", DATE_PARSE));
        rows.add(caution("java/util/Date", "parse", "(Ljava/lang/String;)", DATE_PARSE));
        rows.add(row("java/util/Currency", "getInstance", "(Ljava/util/Locale;)", "a country's currency may change on a day", "java.util.Currency.getInstance"));

        rows.add(row("java/util/logging/LogRecord", "<init>", ANY, "the record's time", CLOCK));
        rows.add(row("java/util/Properties", "store", ANY, "the date in the file's second line", DATE));
        rows.add(row("java/util/zip/ZipOutputStream", "putNextEntry", ANY, "the time of an entry that has none", "java.util.zip.ZipOutputStream.putNextEntry"));
        rows.add(row("java/net/HttpCookie", "parse", ANY, "when a cookie with a date expires", "java.net.HttpCookie.expiryDate2DeltaSeconds"));
        rows.add(row("java/security/KeyStore", "setEntry", ANY, "the entry's date", DATE));
        rows.add(row("java/security/KeyStore", "setKeyEntry", ANY, "the entry's date", DATE));
        rows.add(row("java/security/KeyStore", "setCertificateEntry", ANY, "the entry's date", DATE));
        rows.add(row("java/security/cert/X509Certificate", "checkValidity", "()", "whether the certificate is valid now", DATE));
        rows.add(row("java/security/cert/CertPathValidator", "validate", ANY, "whether the certificates are valid now", DATE));
        rows.add(row("javax/management/Notification", "<init>", "(Ljava/lang/String;Ljava/lang/Object;J)", "the notification's time", DATE));
        rows.add(row("javax/management/Notification", "<init>", "(Ljava/lang/String;Ljava/lang/Object;JLjava/lang/String;)", "the notification's time", DATE));
        rows.add(row("javax/net/ssl/SSLSession", "getCreationTime", "()", "a time of the session", "sun.security.ssl.SSLSessionImpl.getCreationTime"));
        rows.add(row("javax/net/ssl/SSLSession", "getLastAccessedTime", "()", "a time of the session", "sun.security.ssl.SSLSessionImpl.getLastAccessedTime"));
        rows.add(row("java/lang/management/RuntimeMXBean", "getStartTime", "()", "when the JVM started", "sun.management.RuntimeImpl.getStartTime"));
        rows.add(row("java/lang/ProcessHandle$Info", "startInstant", "()", "when the process started", "java.lang.ProcessHandleImpl$Info.startInstant"));
        // spotless:on
        return rows;
    }

    private static final String OF_CLOCK =
            "the namespace's time if the clock is one of the JDK's; a clock of the program's own is its own affair";

    private static final String DATE_PARSE =
            "two-digit years are in the host's century: the JDK decides it once for the whole JVM";

    private static JdkCall row(String owner, String name, String parameters, String why, String... via) {
        return new JdkCall(owner, name, parameters, Kind.READING, List.of(via), why);
    }

    private static JdkCall caution(String owner, String name, String parameters, String why) {
        return new JdkCall(owner, name, parameters, Kind.CAUTION, List.of(), why);
    }
}
