package dev.timens.it.jvmtimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCells;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import jdk.management.jfr.FlightRecorderMXBean;

/** The stamp of a recording's change of state, which the thread that changes it makes. */
public final class RecorderStamps {
    private RecorderStamps() {}

    public static void main(String[] args) {
        PlacedCells.run(Map.of("FlightRecorderMXBean-notification", RecorderStamps::stamp));
    }

    private static String stamp(Place place) throws Exception {
        FlightRecorderMXBean recorder = ManagementFactory.getPlatformMXBean(FlightRecorderMXBean.class);
        CompletableFuture<Long> told = new CompletableFuture<>();
        NotificationListener listener = (notification, handback) -> told.complete(notification.getTimeStamp());
        ((NotificationEmitter) recorder).addNotificationListener(listener, null, null);
        long before = HostClock.currentTimeMillis() + place.offset();
        long recording = recorder.newRecording();
        recorder.startRecording(recording);
        recorder.stopRecording(recording);
        recorder.closeRecording(recording);
        long stamp = told.get();
        long after = HostClock.currentTimeMillis() + place.offset();
        ((NotificationEmitter) recorder).removeNotificationListener(listener);
        return require(before <= stamp && stamp <= after, before + " " + stamp + " " + after);
    }
}
