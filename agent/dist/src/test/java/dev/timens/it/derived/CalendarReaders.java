package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;

import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;

/** {@code Date}, {@code Calendar} and the formats that use them. */
final class CalendarReaders {
    private static final String GREGORIAN = "java.util.GregorianCalendar.<init>";
    private static final String JAPANESE = "java.util.JapaneseImperialCalendar.<init>";
    private static final String PROVIDER = "sun.util.locale.provider.CalendarProviderImpl.getInstance";

    static final List<DerivedReader> ALL = List.of(
            ofMillis("Date", "java.util.Date.<init>", () -> new Date().getTime()),
            ofMillis("GregorianCalendar", GREGORIAN, () -> new GregorianCalendar().getTimeInMillis()),
            ofMillis("Calendar.getInstance", PROVIDER, () -> Calendar.getInstance()
                    .getTimeInMillis()),
            calendar("Calendar.getInstance-buddhist", PROVIDER, "th-TH-u-ca-buddhist"),
            calendar("Calendar.getInstance-japanese", PROVIDER, "ja-JP-u-ca-japanese"),
            // A calendar that the provider does not know: Calendar falls back to the locale's old default.
            calendar("Calendar.getInstance-fallback-gregorian", GREGORIAN, "en-US-u-ca-chinese"),
            calendar("Calendar.getInstance-fallback-buddhist", GREGORIAN, "th-TH-u-ca-chinese"),
            calendar("Calendar.getInstance-fallback-japanese", JAPANESE, "ja-JP-u-ca-chinese-x-lvariant-JP"),
            new DerivedReader(
                    "SimpleDateFormat.get2DigitYearStart",
                    "java.text.SimpleDateFormat.initializeDefaultCentury",
                    () -> new SimpleDateFormat("yy", Locale.ROOT)
                            .get2DigitYearStart()
                            .getTime(),
                    CalendarReaders::eightyYearsBefore));

    private CalendarReaders() {}

    private static DerivedReader calendar(String name, String hook, String locale) {
        return ofMillis(name, hook, () -> Calendar.getInstance(Locale.forLanguageTag(locale))
                .getTimeInMillis());
    }

    private static long eightyYearsBefore(long millis) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(millis);
        calendar.add(Calendar.YEAR, -80);
        return calendar.getTimeInMillis();
    }
}
