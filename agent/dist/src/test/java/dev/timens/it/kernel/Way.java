package dev.timens.it.kernel;

import dev.timens.it.support.Command;
import dev.timens.it.support.Conversation;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM's way into a time namespace of the kernel's that is thirty days on. */
public enum Way {
    RUN,
    REEXEC,
    JOIN;

    private static final List<String> OFFSETS = List.of("--monotonic", "+30d", "--boottime", "+30d");

    /**
     * Runs a program inside, with the argument that there are no namespaces of timens.
     *
     * @param before what takes the privilege away, if anything
     * @param realtime the agent's offset; empty for no agent
     */
    public Outcome run(Jdk jdk, String[] before, String realtime, Class<?> program) throws Exception {
        ForkedJvm jvm = ForkedJvm.on(jdk)
                .under(before)
                .environment("JAVA_HOME", jdk.home().toString())
                .option("-Dplaces=none");
        switch (this) {
            case RUN:
                return timens(jvm, OFFSETS, realtime).run(Inside.class, program.getName());
            case REEXEC:
                String options = "kernel=reexec,monotonic=+30d,boottime=+30d";
                return jvm.agent(realtime.isEmpty() ? options : options + ",realtime=" + realtime)
                        .run(Inside.class, program.getName());
            default:
                Process waiting = Command.timens(jdk, "run")
                        .and(OFFSETS.toArray(String[]::new))
                        .and("--", "sh", "-c", "echo ready; read line; :")
                        .under(before)
                        .builder()
                        .start();
                try (Conversation conversation = new Conversation(waiting)) {
                    List<String> join = List.of("--join", Long.toString(conversation.pid()));
                    Outcome outcome = timens(jvm, join, realtime).run(Inside.class, program.getName());
                    conversation.end();
                    return outcome;
                }
        }
    }

    private static ForkedJvm timens(ForkedJvm jvm, List<String> options, String realtime) {
        List<String> words = new ArrayList<>(List.of(Command.script().toString(), "run"));
        words.addAll(options);
        words.addAll(realtime.isEmpty() ? List.of() : Arrays.asList("--realtime", realtime));
        words.add("--");
        return jvm.under(words.toArray(String[]::new));
    }
}
