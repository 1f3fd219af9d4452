package dev.timens.applications.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** One run of the journal from its start to its end, and every time that it printed, served and stored. */
public record JournalRun(
        Sightings seen, HostBracket bracket, JournalVisit.Figures figures, List<String> out, List<String> err) {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+) ");
    /** The pool's housekeeper has come by a third time. */
    private static final Pattern HOUSEKEEPER =
            Pattern.compile("(?:housekeeper.*Pool stats[\\s\\S]*?){2}housekeeper.*(Pool stats)");

    public static JournalRun of(ApplicationJvm jvm, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(jvm.folder());
        jvm.option("-Djournal.folder=" + jvm.folder());
        // With one worker, as on a machine of two processors, JDK 17 makes a thread for each task in its place.
        jvm.option("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3");
        // Sixty times as often as by default, so that it comes by while the test looks.
        jvm.option("-Dcom.zaxxer.hikari.housekeeping.periodMs=500");
        try (RunningProgram running = jvm.start(program, arguments)) {
            try {
                return visit(running, jvm.folder());
            } catch (IOException | RuntimeException e) {
                throw new AssertionError(running.toString(), e);
            }
        }
    }

    private static JournalRun visit(RunningProgram running, Path folder)
            throws IOException, InterruptedException, SQLException {
        Sightings seen = new Sightings();
        JournalVisit visit = new JournalVisit(running.awaitOut(PORT), seen);
        JournalVisit.Figures figures = visit.visit();
        running.awaitOut(HOUSEKEEPER);
        visit.shutDown();
        HostBracket bracket = running.awaitEnd();
        JournalRemains remains = new JournalRemains(folder, seen);
        remains.log("stdout", running.out());
        remains.look();
        return new JournalRun(seen, bracket, figures, running.out(), running.err());
    }
}
