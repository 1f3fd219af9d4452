package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.events.DocumentEvent;

/** What the JDK writes of now into texts and documents, and which money a country has now. */
final class TextReaders {
    private static final String DATE = "java.util.Date.<init>";
    private static final String PROVIDER = "sun.util.locale.provider.CalendarProviderImpl.getInstance";
    private static final String STYLESHEET = "<xsl:stylesheet version=\"1.0\""
            + " xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" xmlns:date=\"http://exslt.org/dates-and-times\">"
            + "<xsl:output method=\"text\"/>"
            + "<xsl:template match=\"/\"><xsl:value-of select=\"date:year()\"/></xsl:template></xsl:stylesheet>";

    /** When Liechtenstein gives up the Swiss franc, as the JDK is told here. */
    private static final long CHANGE = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

    private static final Locale LIECHTENSTEIN =
            new Locale.Builder().setRegion("LI").build();

    static final List<DerivedReader> ALL = List.of(
            ofUnits("Date.toString", DATE, 1000, () -> seconds(new Date().toString())),
            ofUnits("Properties.store", DATE, 1000, () -> seconds(comment().substring(1))),
            new DerivedReader("EXSLT-year", PROVIDER, TextReaders::transformed, TextReaders::year),
            ofMillis(
                    "Event.getTimeStamp",
                    "com.sun.org.apache.xerces.internal.dom.events.EventImpl.<init>",
                    TextReaders::event),
            new DerivedReader(
                    "Currency.getInstance",
                    "java.util.Currency.getInstance",
                    TextReaders::hasNewCurrency,
                    time -> time < CHANGE ? 0 : 1));

    private TextReaders() {}

    private static String comment() throws Exception {
        StringWriter written = new StringWriter();
        new Properties().store(written, null);
        return written.toString().trim();
    }

    private static long seconds(String date) throws ParseException {
        return new SimpleDateFormat("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US)
                        .parse(date)
                        .getTime()
                / 1000;
    }

    private static long transformed() throws Exception {
        StringWriter written = new StringWriter();
        TransformerFactory.newInstance()
                .newTransformer(new StreamSource(new StringReader(STYLESHEET)))
                .transform(new StreamSource(new StringReader("<nothing/>")), new StreamResult(written));
        return (long) Double.parseDouble(written.toString());
    }

    private static long year(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()).getYear();
    }

    private static long event() throws Exception {
        return ((DocumentEvent) DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .newDocument())
                .createEvent("Events")
                .getTimeStamp();
    }

    private static synchronized long hasNewCurrency() throws ReflectiveOperationException {
        change("CHF", "EUR");
        return Currency.getInstance(LIECHTENSTEIN).getCurrencyCode().equals("EUR") ? 1 : 0;
    }

    /** Countries change their currency rarely, so the JDK may know of none that will: it is told of one. */
    private static void change(String oldCurrency, String newCurrency) throws ReflectiveOperationException {
        Currency.getInstance(newCurrency);
        Field list = Currency.class.getDeclaredField("specialCasesList");
        list.setAccessible(true);
        for (Object special : (List<?>) list.get(null)) {
            Field old = special.getClass().getDeclaredField("oldCurrency");
            old.setAccessible(true);
            if (oldCurrency.equals(old.get(special))) {
                Field time = special.getClass().getDeclaredField("cutOverTime");
                Field successor = special.getClass().getDeclaredField("newCurrency");
                time.setAccessible(true);
                successor.setAccessible(true);
                successor.set(special, newCurrency);
                time.setLong(special, CHANGE);
            }
        }
    }
}
