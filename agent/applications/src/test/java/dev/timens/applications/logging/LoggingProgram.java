package dev.timens.applications.logging;

import ch.qos.logback.classic.LoggerContext;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs to the console, to a file that a day names, and by way of a queue; and reads the clock itself. */
public final class LoggingProgram {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingProgram.class);

    private LoggingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        LOG.info("plainly");
        LOG.atInfo().addKeyValue("key", "value").log("fluently");
        Thread thread = new Thread(() -> LOG.info("on another thread"));
        thread.start();
        thread.join();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        System.out.println("birth " + context.getBirthTime());
        System.out.println("program " + System.currentTimeMillis() + " " + Instant.now());
        context.stop();
    }
}
