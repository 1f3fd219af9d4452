package dev.timens.applications.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Prints what an event tells of its own time. */
public final class EventTimes extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        System.out.println("event " + event.getTimeStamp() + " " + event.getInstant());
    }
}
