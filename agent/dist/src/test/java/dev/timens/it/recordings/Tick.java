package dev.timens.it.recordings;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The event that the recordings are to keep. */
@Name("dev.timens.it.Tick")
@StackTrace(false)
final class Tick extends Event {
    static void tick() {
        new Tick().commit();
    }
}
