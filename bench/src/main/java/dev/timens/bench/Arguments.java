package dev.timens.bench;

import dev.timens.bench.machine.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The command line.
 *
 * @param agent null for the one beside the benchmarks
 */
record Arguments(boolean help, boolean quick, Path agent, List<Jdk> jdks, List<String> parts) {
    static final String HELP = String.join(
            System.lineSeparator(),
            "java -jar benchmarks.jar [--quick] [--jdk <home>]... [--agent <jar>] [<part>...]",
            "",
            "  startup   CPU time of hello world, over an agent that does nothing",
            "  scan      time per class that loads, with and without clock calls",
            "  flip      time to switch namespaces on under load",
            "  memory    heap per thread, outside and inside a namespace",
            "  calls     nanoTime, currentTimeMillis, Instant.now and scopes (JMH)",
            "  tasks     fork and join, the common pool, starting threads, making pools (JMH)",
            "  host      the host's clocks by the native library (JMH)",
            "",
            "  --quick   fewer rounds: to see that it works, not to quote",
            "  --jdk     measure on this JDK; again for more (default: the running one and those beside it)",
            "  --agent   the agent's jar (default: ../../agent/dist/target from benchmarks.jar, or -Dagent=)",
            "");

    /** @throws IllegalArgumentException with one sentence for the user */
    static Arguments parse(String[] arguments) {
        boolean help = false;
        boolean quick = false;
        Path agent = System.getProperty("agent") == null ? null : Path.of(System.getProperty("agent"));
        List<Jdk> jdks = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--quick" -> quick = true;
                case "--jdk" -> jdks.add(Jdk.at(Path.of(value(argument, rest))));
                case "--agent" -> agent = Path.of(value(argument, rest));
                default -> parts.add(part(argument));
            }
        }
        return new Arguments(
                help,
                quick,
                agent,
                jdks.isEmpty() ? Jdk.runningAndSiblings() : jdks,
                parts.isEmpty() ? List.copyOf(Bench.PARTS.keySet()) : parts);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; see --help.");
        }
        return rest.next();
    }

    private static String part(String argument) {
        if (!Bench.PARTS.containsKey(argument)) {
            throw new IllegalArgumentException("there is no option or part '" + argument + "'; see --help.");
        }
        return argument;
    }
}
