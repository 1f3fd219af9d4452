package dev.timens.it.host.kept;

import static dev.timens.it.host.kept.Reading.ofMillis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Classes and code of many shapes that read a clock. */
public final class Shapes {
    private Shapes() {}

    public static List<Reading> readings() {
        return List.of(
                ofMillis("clock-of-ones-own", () -> new OwnClock().millis()),
                ofMillis("calendar-in-anothers-zone", () -> new OwnCalendar().getTimeInMillis()),
                ofMillis("record", () -> new Noted().at().toEpochMilli()),
                ofMillis("enum", () -> Way.DATE.reader.call()),
                ofMillis("caught", Shapes::caught),
                ofMillis("hidden-class", () -> hidden().call()));
    }

    /** A reader that can be written into a stream. It has to stay what it was compiled as. */
    @SuppressWarnings("unchecked")
    public static Instant readBack() throws Exception {
        Supplier<Instant> now = (Supplier<Instant> & Serializable) Instant::now;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(now);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return ((Supplier<Instant>) in.readObject()).get();
        }
    }

    private static long caught() {
        try {
            throw new IllegalStateException(String.valueOf(new GregorianCalendar().getTimeInMillis()));
        } catch (IllegalStateException e) {
            return Math.max(
                    Long.parseLong(e.getMessage()), Calendar.getInstance().getTimeInMillis());
        } finally {
            new GregorianCalendar(ZoneTable.UTC).setTimeInMillis(new Date().getTime());
        }
    }

    @SuppressWarnings("unchecked")
    private static Callable<Long> hidden() throws ReflectiveOperationException, IOException {
        try (InputStream in = Shapes.class.getResourceAsStream("Shapes$Hidden.class")) {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true);
            return (Callable<Long>)
                    hidden.lookupClass().getDeclaredConstructor().newInstance();
        }
    }

    private interface ZoneTable {
        java.util.TimeZone UTC = java.util.TimeZone.getTimeZone("UTC");
    }

    /** Defined as a hidden class. Its method reference has to stay as it is, and works. */
    private static final class Hidden implements Callable<Long> {
        Hidden() {}

        @Override
        public Long call() {
            Supplier<Date> date = Date::new;
            return date.get() == null ? 0 : Instant.now().toEpochMilli();
        }
    }

    private record Noted(Instant at) {
        Noted() {
            this(Instant.now());
        }
    }

    private enum Way {
        DATE(() -> new Date().getTime());

        private final Callable<Long> reader;

        Way(Callable<Long> reader) {
            this.reader = reader;
        }
    }

    private static final class OwnClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public long millis() {
            return super.millis();
        }
    }

    private static final class OwnCalendar extends GregorianCalendar {
        private static final long serialVersionUID = 1L;

        /** The calendar inside has a date and is of no concern; the one outside has none. */
        OwnCalendar() {
            super(new GregorianCalendar(2020, Calendar.JANUARY, 1).getTimeZone());
        }
    }
}
