package dev.timens.demo.launch;

import dev.timens.demo.nodes.Database;
import dev.timens.demo.nodes.LockTime;
import dev.timens.demo.nodes.Nodes;
import dev.timens.demo.timeline.Scale;
import dev.timens.demo.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two nodes in one JVM share a lock in a database, with clocks that agree and with clocks that do not. */
record SkewedNodes(Agent agent, Path folder) implements Story {
    private static final List<Scene> SCENES = List.of(
            new Scene("no skew", "both clocks are the host's", false, LockTime.NODE, false),
            new Scene("skew", "node-b's clock is an hour ahead", true, LockTime.NODE, true),
            new Scene(
                    "database's time", "the same clocks, and ShedLock's usingDbTime", true, LockTime.DATABASE, false));

    private static final Duration BEAT = Duration.ofMillis(75);

    /** What a terminal of 80 columns leaves for the bars. */
    private static final int COLUMNS = 52;

    @Override
    public String name() {
        return "skewed-nodes";
    }

    @Override
    public List<String> introduction() {
        List<String> lines = new ArrayList<>(List.of(
                "SKEWED NODES",
                "Two nodes in one JVM, a thread group each, are to run the same job, but never at",
                "once: ShedLock gives the lock, a row in a database, to one of them for at most",
                "half an hour. The database is an H2 server, a process of its own with the host's",
                "clock. The nodes are started plainly, then twice with",
                "  " + agent.shown("config=" + configuration().getFileName()),
                "and " + configuration().getFileName() + " is"));
        configurationLines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    @Override
    public Told tell() throws IOException, InterruptedException, StoryFailed {
        Files.write(configuration(), configurationLines());
        Set<String> remarks = new LinkedHashSet<>();
        List<Seen> seen = new ArrayList<>();
        // Nobody but this machine shall reach it.
        List<String> local = List.of("-Dh2.bindAddress=127.0.0.1");
        try (Conversation database = new Conversation(folder, Jdk.command(local, Database.class))) {
            String url = database.hear().text();
            for (Scene scene : SCENES) {
                seen.add(play(scene, url, remarks));
            }
            remarks.addAll(database.end());
        }
        return told(seen, List.copyOf(remarks));
    }

    private Seen play(Scene scene, String database, Set<String> remarks)
            throws IOException, InterruptedException, StoryFailed {
        List<String> options = scene.skewed() ? agent.jvmOptions("config=" + configuration()) : List.of();
        List<String> command =
                Jdk.command(options, Nodes.class, database, scene.lockTime().name(), Scene.FIRST, Scene.SECOND);
        try (Conversation nodes = new Conversation(folder, command)) {
            // Once in haste, so that what the nodes need is loaded and the picture is to scale.
            scene.play(nodes, "rehearsal of " + scene.name(), Duration.ZERO);
            Seen seen = scene.play(nodes, scene.name(), BEAT);
            remarks.addAll(nodes.end());
            return seen;
        }
    }

    private static Told told(List<Seen> seen, List<String> remarks) {
        long longest =
                seen.stream().mapToLong(scene -> scene.timeline().end()).max().orElse(0);
        Scale scale = Scale.fitting(Duration.ofNanos(longest), COLUMNS);
        List<String> picture = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        picture.add("  " + Timeline.legend("holds the lock", "both hold it", "finds it taken"));
        for (Seen scene : seen) {
            picture.add("");
            picture.addAll(scene.picture(scale, COLUMNS));
            complaints.addAll(scene.complaints());
        }
        return new Told(String.join("\n", picture) + '\n', complaints, praise(seen), remarks);
    }

    private static String praise(List<Seen> seen) {
        return "All %d timelines and all %d clocks are right.".formatted(seen.size(), 2 * seen.size());
    }

    private Path configuration() {
        return folder.resolve("skewed-nodes.properties");
    }

    private static List<String> configurationLines() {
        return List.of(
                "namespace." + Scene.SECOND + ".groups=" + Scene.SECOND + '*',
                "namespace." + Scene.SECOND + ".realtime="
                        + Scene.AHEAD.realtime().text());
    }
}
