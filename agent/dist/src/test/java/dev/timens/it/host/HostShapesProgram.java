package dev.timens.it.host;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.boot.HostClock;
import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.host.kept.Reading;
import dev.timens.it.host.kept.References;
import dev.timens.it.host.kept.Shapes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Reads the classes of {@code kept} in a namespace, before and after another agent retransforms them. */
public final class HostShapesProgram {
    private static final Duration AHEAD = Duration.ofDays(400);

    private HostShapesProgram() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespace ahead = TimeNamespace.builder("ahead")
                .offset(ClockId.REALTIME, AHEAD)
                .offset(ClockId.MONOTONIC, AHEAD)
                .create();
        ahead.call(() -> {
            print("", Shapes.readings());
            if (ForeignAgent.isAttached()) {
                print("", References.readings(Clock.systemUTC()));
                ForeignAgent.retransformEverything();
                print("retransformed-", Shapes.readings());
                print("retransformed-", References.readings(Clock.systemUTC()));
            }
            // Only whether it comes back at all: the agent says that it is not the host's.
            System.out.println("serialized " + (Shapes.readBack() != null ? "OK" : "WRONG"));
            print("log-record", new LogRecord(Level.INFO, "").getInstant());
            return null;
        });
    }

    private static void print(String prefix, List<Reading> readings) throws Exception {
        for (Reading reading : readings) {
            print(
                    prefix + reading.name(),
                    Instant.ofEpochMilli(reading.reading().call()));
        }
    }

    private static void print(String name, Instant read) {
        long off = read.toEpochMilli() - HostClock.currentTimeMillis();
        boolean isHosts = Math.abs(off) < AHEAD.toMillis() / 2;
        System.out.println(name + (isHosts ? " OK" : " WRONG off by " + off + " ms"));
    }
}
