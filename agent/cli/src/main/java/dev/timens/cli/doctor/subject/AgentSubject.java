package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.ChildOutcome;
import java.util.ArrayList;
import java.util.List;

/** Whether the agent starts, and what it says. */
public final class AgentSubject implements Subject {
    private final Children children;

    public AgentSubject(Children children) {
        this.children = children;
    }

    @Override
    public String title() {
        return "Agent";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                starts("agent.idle", "without an option", children.idle()),
                starts("agent.shifted", "with offsets for the whole JVM", children.initial()),
                starts("agent.namespace", "with a namespace for some threads", children.namespace()),
                dispatcher(),
                silent());
    }

    private static Check starts(String name, String how, ChildOutcome child) {
        return child.failure() == null
                ? Check.ok(name, "a JVM with the agent starts " + how)
                : Check.fail(
                        name,
                        "a JVM with the agent " + how + " " + child.failure() + "; it said: " + child.said(),
                        "see to what it says");
    }

    private Check dispatcher() {
        String found = ProbeReport.of(children.idle()).at("agent").get("dispatcher");
        return "defined".equals(found)
                ? Check.ok("agent.dispatcher", "java.lang.TimensDispatcher is defined")
                : Check.fail(
                        "agent.dispatcher",
                        "java.lang.TimensDispatcher is " + (found == null ? "not seen" : found) + "; the JVM said: "
                                + children.idle().said(),
                        "see to what it says");
    }

    /** At the start and when a clock is first shifted, the agent looks at its own hooks and names those that miss. */
    private Check silent() {
        List<String> said = new ArrayList<>();
        for (ChildOutcome child : List.of(children.idle(), children.initial(), children.namespace())) {
            for (String line : child.err()) {
                if (!said.contains(line)) {
                    said.add(line);
                }
            }
        }
        return said.isEmpty()
                ? Check.ok("agent.silent", "its own checks, at the start and at the first shift, have nothing to say")
                : Check.fail("agent.silent", "it says: " + String.join(" | ", said), "see to what it says");
    }
}
