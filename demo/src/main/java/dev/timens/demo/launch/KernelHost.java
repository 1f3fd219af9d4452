package dev.timens.demo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands for a host of its own: a time namespace of the kernel's, in which the machine seems to have been up for some
 * days more.
 *
 * @param launcher the command that makes one, without the offsets
 */
record KernelHost(List<String> launcher, String name, int daysAhead) {
    private static final long DAY_SECONDS = 86_400;
    private static final List<String> AS_ROOT = List.of("unshare", "--time", "--fork", "--kill-child");
    private static final List<String> AS_ANYBODY =
            List.of("unshare", "--user", "--map-current-user", "--time", "--fork", "--kill-child");

    /** What makes such hosts here, if anything does. */
    static Optional<List<String>> launcher(Path folder) throws IOException, InterruptedException {
        for (List<String> candidate : List.of(AS_ROOT, AS_ANYBODY)) {
            try {
                ChildProcess.run(folder, new KernelHost(candidate, "probe", 1).command(List.of("true")));
                return Optional.of(candidate);
            } catch (StoryFailed | IOException refused) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The command line that runs a command on this host. */
    List<String> command(List<String> command) {
        List<String> words = new ArrayList<>(launcher);
        words.add("--monotonic=" + daysAhead * DAY_SECONDS);
        words.add("--boottime=" + daysAhead * DAY_SECONDS);
        words.addAll(command);
        return words;
    }

    /** Days since this host's boot, as it seems. */
    String up() {
        double days = System.nanoTime() / 1e9 / DAY_SECONDS + daysAhead;
        return "%s, up %.1f days".formatted(name, days);
    }
}
