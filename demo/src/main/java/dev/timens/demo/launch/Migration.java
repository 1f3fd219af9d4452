package dev.timens.demo.launch;

import dev.timens.demo.lease.State;
import dev.timens.demo.lease.Worker;
import dev.timens.demo.timeline.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that counts on its monotonic clock moves from one host to another, without that clock and with it. */
record Migration(Agent agent, Path folder) implements Story {
    private static final int FIRST_LEASE_SECONDS = 5;
    private static final int LAST_LEASE_SECONDS = 80;
    private static final long WORK_ON_A = TimeUnit.MILLISECONDS.toNanos(1200);
    private static final long WATCH_WHAT_GOES_WRONG = TimeUnit.SECONDS.toNanos(2);
    /** To have something to see on host B. */
    private static final long LEAST_LEFT = TimeUnit.SECONDS.toNanos(1);

    private static final int COLUMNS = 52;
    private static final String CLOCKS = "moved.clocks";

    @Override
    public String name() {
        return "migration";
    }

    @Override
    public List<String> introduction() {
        return List.of(
                "MIGRATION",
                "A program holds a lease and runs a task every half second, both counted on",
                "System.nanoTime(), which on Linux counts from the machine's boot. It writes its",
                "state and ends on host A, and is started with that state on host B. (Nothing is",
                "checkpointed: what moves is the program's own file, and host A's clocks.) The",
                "hosts are time namespaces of the kernel's, whose boots lie weeks apart. On host A",
                "  java -jar timens-agent-<version>.jar save " + CLOCKS,
                "saves the clocks, and on host B they go on with",
                "  " + agent.shown("restore=" + CLOCKS));
    }

    @Override
    public Told tell() throws IOException, InterruptedException, StoryFailed {
        Optional<List<String>> launcher = KernelHost.launcher(folder);
        if (launcher.isEmpty()) {
            return new Told(
                    "  Skipped: no time namespace of the kernel's can be made here with unshare --time,"
                            + " neither\n  as this user nor in a user namespace.\n",
                    List.of(),
                    "Nothing was shown.",
                    List.of());
        }
        KernelHost a = new KernelHost(launcher.get(), "host A", 10);
        KernelHost younger = new KernelHost(launcher.get(), "host B", 3);
        KernelHost older = new KernelHost(launcher.get(), "host B", 40);
        Departure departure = depart(a);
        List<String> remarks = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (KernelHost b : List.of(younger, older)) {
            arrivals.add(arrive(b, false, departure, remarks));
            arrivals.add(arrive(b, true, departure, remarks));
        }
        return told(a, departure, arrivals, remarks);
    }

    /** With a longer lease if this machine is so slow that nothing is left of it when the clocks are saved. */
    private Departure depart(KernelHost a) throws IOException, InterruptedException, StoryFailed {
        for (int seconds = FIRST_LEASE_SECONDS; seconds <= LAST_LEASE_SECONDS; seconds *= 2) {
            Departure departure = depart(a, seconds);
            if (departure.left() >= LEAST_LEFT) {
                return departure;
            }
        }
        throw new StoryFailed("The clocks could not be saved before a lease of " + LAST_LEASE_SECONDS + " s was over.");
    }

    private Departure depart(KernelHost a, int seconds) throws IOException, InterruptedException, StoryFailed {
        Path state = folder.resolve("worker.state");
        Files.deleteIfExists(state);
        WorkerSeen seen = new WorkerSeen(System.nanoTime());
        long ended;
        try (Conversation worker = new Conversation(folder, a.command(worker(List.of(), state, seconds)))) {
            seen.watch(worker, WORK_ON_A, false);
            ended = seen.end(worker);
            worker.end();
        }
        return new Departure(seen, State.read(state), saveClocks(a).orElse(ended));
    }

    /** What host A's monotonic clock shows, as it is saved; empty without an agent, when nothing is saved. */
    private Optional<Long> saveClocks(KernelHost a) throws IOException, InterruptedException, StoryFailed {
        if (agent.jar().isEmpty()) {
            return Optional.empty();
        }
        Path clocks = folder.resolve(CLOCKS);
        ChildProcess.run(folder, a.command(Jdk.jar(agent.jar().get(), "save", clocks.toString())));
        for (String line : Files.readAllLines(clocks)) {
            if (line.startsWith("monotonic=")) {
                return Optional.of(
                        Long.parseLong(line.substring("monotonic=".length()).replace(".", "")));
            }
        }
        throw new StoryFailed("There is no monotonic clock in " + clocks);
    }

    private Arrival arrive(KernelHost b, boolean restored, Departure departure, List<String> remarks)
            throws IOException, InterruptedException, StoryFailed {
        Path state = folder.resolve("worker-on-b.state");
        Files.copy(folder.resolve("worker.state"), state, StandardCopyOption.REPLACE_EXISTING);
        List<String> options = restored ? agent.jvmOptions("restore=" + folder.resolve(CLOCKS)) : List.of();
        String title = b.up() + (restored ? ", with restore" : ", without restore");
        WorkerSeen seen = new WorkerSeen(System.nanoTime());
        try (Conversation worker = new Conversation(folder, b.command(worker(options, state, 0)))) {
            seen.watch(worker, restored ? departure.left() + Arrival.SLACK : WATCH_WHAT_GOES_WRONG, restored);
            seen.end(worker);
            worker.end().forEach(line -> remarks.add(line.replace(folder + "/", "")));
        }
        return new Arrival(title, restored, departure, seen);
    }

    private static List<String> worker(List<String> options, Path state, int seconds) throws StoryFailed {
        return Jdk.command(options, Worker.class, state.toString(), Integer.toString(seconds));
    }

    private static Told told(KernelHost a, Departure departure, List<Arrival> arrivals, List<String> remarks) {
        long longest = arrivals.stream()
                .mapToLong(arrival -> arrival.seen().watched())
                .max()
                .orElse(0);
        Scale scale = Scale.fitting(Duration.ofNanos(longest), COLUMNS);
        List<String> picture =
                new ArrayList<>(List.of("  = holds the lease   | runs the task   # runs it over and over"));
        draw(picture, a.up(), departure.seen(), scale);
        picture.add(
                "          when its clocks are saved, the lease has " + Arrival.seconds(departure.left()) + " left");
        List<String> complaints = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            draw(picture, arrival.title(), arrival.seen(), scale);
            picture.add("          " + arrival.marked());
            complaints.addAll(arrival.complaints());
        }
        String praise = "With host A's clocks both moves came out right, and without them both went wrong.";
        return new Told(String.join("\n", picture) + '\n', complaints, praise, remarks);
    }

    private static void draw(List<String> picture, String title, WorkerSeen seen, Scale scale) {
        picture.add("");
        picture.add("  " + title);
        picture.add("          " + scale.axis(COLUMNS));
        picture.add(("  lease   " + seen.leaseRow(scale)).stripTrailing());
        picture.add(("  task    " + seen.taskRow(scale, COLUMNS)).stripTrailing());
    }
}
