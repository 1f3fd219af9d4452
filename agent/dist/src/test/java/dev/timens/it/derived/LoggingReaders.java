package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.XMLFormatter;

/** The time in a log record, and in what is written of it. */
final class LoggingReaders {
    private static final String INSTANT = "java.time.Clock.currentInstant";

    static final List<DerivedReader> ALL = List.of(
            ofMillis("LogRecord.getMillis", INSTANT, () -> new LogRecord(Level.INFO, "").getMillis()),
            ofMillis("LogRecord.getInstant", INSTANT, () -> new LogRecord(Level.INFO, "")
                    .getInstant()
                    .toEpochMilli()),
            ofMillis("Logger.log", INSTANT, () -> logged(false).getMillis()),
            ofMillis("System.Logger.log", INSTANT, () -> logged(true).getMillis()),
            // -Djava.util.logging.SimpleFormatter.format=%1$tQ
            ofMillis("SimpleFormatter", INSTANT, () -> Long.parseLong(new SimpleFormatter().format(logged(false)))),
            ofMillis(
                    "XMLFormatter",
                    INSTANT,
                    () -> Long.parseLong(new XMLFormatter()
                            .format(logged(false))
                            .replaceAll("(?s).*<millis>(\\d+)</millis>.*", "$1"))));

    private LoggingReaders() {}

    /** The record that a handler gets. Each thread has a logger of its own. */
    private static LogRecord logged(boolean bySystem) {
        AtomicReference<LogRecord> record = new AtomicReference<>();
        String name = "of." + Thread.currentThread().getName();
        Logger logger = Logger.getLogger(name);
        logger.setUseParentHandlers(false);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord published) {
                record.set(published);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        if (bySystem) {
            System.getLogger(name).log(System.Logger.Level.INFO, "hello");
        } else {
            logger.info("hello");
        }
        logger.removeHandler(handler);
        return record.get();
    }
}
