package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.child.ChildProgram;
import dev.timens.cli.doctor.machine.ChildJvm;
import dev.timens.cli.doctor.machine.ChildOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options around the JVM that get in the agent's way. The doctor's child JVMs run without them. */
public final class SurroundingsSubject implements Subject {
    private static final String JAVA_AGENT = "-javaagent:";

    private final Path jar;

    public SurroundingsSubject(Path jar) {
        this.jar = jar;
    }

    @Override
    public String title() {
        return "Surroundings";
    }

    @Override
    public List<Check> checks() {
        return List.of(agents(), attach(), ArchiveOptions.check(), options());
    }

    private Check agents() {
        List<String> agents = Surroundings.found(option -> option.startsWith(JAVA_AGENT)
                && !Path.of(option.substring(JAVA_AGENT.length()).split("=")[0]).endsWith(jar.getFileName()));
        agents.addAll(
                Surroundings.found(option -> option.startsWith("-agentpath:") || option.startsWith("-agentlib:")));
        return agents.isEmpty()
                ? Check.ok("surroundings.agents", "no variable adds another agent")
                : Check.skip(
                        "surroundings.agents",
                        String.join(", ", agents) + ": not looked at what it does to the readings",
                        "if the agent says that a hook has no effect, put -javaagent of timens after the others");
    }

    private static Check attach() {
        List<String> options = Surroundings.found(option ->
                option.equals("-XX:-EnableDynamicAgentLoading") || option.equals("-XX:+DisableAttachMechanism"));
        return options.isEmpty()
                ? Check.ok("surroundings.attach", "no variable forbids attaching to a JVM that runs")
                : Check.skip(
                        "surroundings.attach",
                        String.join(", ", options) + ": the agent cannot be attached to a JVM that runs",
                        "start the JVM with -javaagent");
    }

    /** The agent itself says what it thinks of them. */
    private Check options() {
        List<String> properties = Surroundings.options().stream()
                .filter(option -> option.startsWith("-Dtimens."))
                .toList();
        List<String> names = new ArrayList<>(Surroundings.ofAgent().keySet());
        names.addAll(properties);
        if (names.isEmpty()) {
            return Check.ok("surroundings.options", "no TIMENS_ variable and no timens. property is set");
        }
        ChildOutcome child = new ChildJvm(jar)
                .jvmOptions(properties)
                .environment(Surroundings.ofAgent())
                .agentOptions("enabled=false")
                .run(ChildProgram.class, "options");
        if (child.failure() != null) {
            return Check.fail(
                    "surroundings.options",
                    "with " + String.join(", ", names) + " a JVM with the agent " + child.failure() + ": "
                            + child.said(),
                    "see to what it says");
        }
        return child.err().isEmpty()
                ? Check.ok("surroundings.options", String.join(", ", names) + ": the agent takes it")
                : Check.skip("surroundings.options", child.said(), "unset it, if it was meant for timens");
    }
}
