package dev.timens.it.recordings;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.consumer.RecordingFile;
import jdk.management.jfr.FlightRecorderMXBean;
import jdk.management.jfr.RemoteRecordingStream;

/**
 * Asks for flight recordings a day ahead. The JVM stamps them with host time, and what is compared with
 * those stamps must be host time too: nothing is too old, and nothing ends tomorrow.
 */
public final class FlightRecordings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final TimeNamespace TOMORROW = TimeNamespace.builder("tomorrow")
            .offset(ClockId.REALTIME, Duration.ofDays(1))
            .create();

    /** Long in the negative control: what ends at once is to be told from it. */
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("lasts.seconds", 2));

    private static Path folder;

    private FlightRecordings() {}

    /** @param args a folder for the files */
    public static void main(String[] args) {
        folder = Path.of(args[0]);
        Cells cells = new Cells();
        // Before there is any chunk.
        cells.add("takeSnapshot", FlightRecordings::takeSnapshot);
        cells.add("scheduleStart", FlightRecordings::scheduleStart);
        cells.add("stop", FlightRecordings::stop);
        cells.add("setMaxAge", FlightRecordings::setMaxAge);
        cells.add("duration", FlightRecordings::duration);
        cells.add("dump-maxage", () -> dump("maxage=1h"));
        cells.add("dump-begin", () -> dump("begin=-1h"));
        // Before there is any stream.
        cells.add("unread-stream", FlightRecordings::unreadStream);
        cells.add("remote-setMaxAge", FlightRecordings::remoteMaxAge);
        cells.runEach();
    }

    private static String takeSnapshot() throws Exception {
        return isHostTime(() -> {
            try (Recording snapshot = FlightRecorder.getFlightRecorder().takeSnapshot()) {
                return snapshot.getStartTime();
            }
        });
    }

    private static String scheduleStart() throws Exception {
        return isHostTime(() -> {
            try (Recording recording = new Recording()) {
                recording.scheduleStart(HOUR);
                return recording.getStartTime().minus(HOUR);
            }
        });
    }

    private static String stop() throws Exception {
        return isHostTime(() -> {
            try (Recording recording = new Recording()) {
                recording.setToDisk(false);
                recording.start();
                recording.stop();
                return recording.getStopTime();
            }
        });
    }

    private static String setMaxAge() throws Exception {
        try (Recording recording = new Recording()) {
            recording.start();
            Tick.tick();
            endChunk();
            TOMORROW.run(() -> recording.setMaxAge(HOUR));
            Path file = Files.createTempFile(folder, "recording", ".jfr");
            recording.dump(file);
            return hasTick(file);
        }
    }

    private static String duration() throws Exception {
        try (Recording recording = new Recording()) {
            recording.setDuration(LASTS);
            TOMORROW.run(recording::start);
            Instant started = recording.getStartTime();
            while (recording.getState() != RecordingState.STOPPED) {
                Thread.sleep(20);
            }
            Duration lasted = Duration.between(started, recording.getStopTime());
            // The end is a Date, so it may come a millisecond early.
            if (lasted.compareTo(LASTS.minusMillis(1)) < 0) {
                throw new AssertionError("ended after " + lasted);
            }
            return "lasted " + lasted;
        }
    }

    /** Asks as jcmd does. */
    private static String dump(String option) throws Exception {
        try (Recording recording = new Recording()) {
            recording.setName("asked");
            recording.start();
            Tick.tick();
            Path file = Files.createTempFile(folder, "recording", ".jfr");
            String[] arguments = {"name=asked", option, "filename=" + file};
            TOMORROW.call(() -> ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "jfrDump",
                            new Object[] {arguments},
                            new String[] {String[].class.getName()}));
            return hasTick(file);
        }
    }

    private static String remoteMaxAge() throws Exception {
        Path chunks = Files.createTempDirectory(folder, "chunks");
        CountDownLatch asked = new CountDownLatch(1);
        try (RemoteRecordingStream stream =
                new RemoteRecordingStream(ManagementFactory.getPlatformMBeanServer(), chunks)) {
            // A chunk that has been read may go at any time, whatever its age: none is read to its end.
            stream.onFlush(() -> await(asked));
            stream.startAsync();
            // What is older goes, but for the last one; so there must be two.
            while (files(chunks).size() < 3) {
                endChunk();
                Thread.sleep(100);
            }
            // More may come at any time.
            Set<Path> there = files(chunks);
            TOMORROW.run(() -> stream.setMaxAge(HOUR));
            Set<Path> gone = new HashSet<>(there);
            gone.removeAll(files(chunks));
            if (!gone.isEmpty()) {
                throw new AssertionError(gone.size() + " of " + there.size() + " chunks are gone");
            }
            return there.size() + " chunks are left";
        } finally {
            asked.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream that nobody reads is aborted after hours: until then the thread of its timer waits. */
    private static String unreadStream() throws Exception {
        FlightRecorderMXBean bean = ManagementFactory.getPlatformMXBean(FlightRecorderMXBean.class);
        long recording = bean.newRecording();
        bean.startRecording(recording);
        bean.stopRecording(recording);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        TOMORROW.call(() -> bean.openStream(recording, Map.of()));
        Set<Thread> timers = new HashSet<>(Thread.getAllStackTraces().keySet());
        timers.removeAll(before);
        timers.removeIf(thread -> !thread.getClass().getName().equals("java.util.TimerThread"));
        for (Thread timer : timers) {
            while (timer.getState() != Thread.State.TIMED_WAITING) {
                if (!timer.isAlive()) {
                    throw new AssertionError("the timer has ended");
                }
                Thread.sleep(20);
            }
        }
        if (timers.isEmpty()) {
            throw new AssertionError("there is no timer");
        }
        return "it waits";
    }

    /** A recording that begins ends the chunk of those that run. */
    private static void endChunk() {
        try (Recording other = new Recording()) {
            other.start();
        }
    }

    private static Set<Path> files(Path chunks) throws Exception {
        try (Stream<Path> files = Files.list(chunks)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static String hasTick(Path file) throws Exception {
        boolean has = RecordingFile.readAllEvents(file).stream()
                .anyMatch(event -> event.getEventType().getName().equals("dev.timens.it.Tick"));
        if (!has) {
            throw new AssertionError("the event is not in the recording");
        }
        return "has the event";
    }

    private static String isHostTime(Callable<Instant> recordingsTime) throws Exception {
        Instant before = Instant.now();
        Instant time = TOMORROW.call(recordingsTime);
        // The JVM's stamps and Instant.now() are two readings: a minute is far from both them and a day.
        if (time.isBefore(before.minusSeconds(60)) || time.isAfter(Instant.now().plusSeconds(60))) {
            throw new AssertionError(time + ", now is " + before);
        }
        return time.toString();
    }
}
