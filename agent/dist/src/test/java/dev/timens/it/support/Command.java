package dev.timens.it.support;

import dev.timens.testing.Artifacts;
import dev.timens.testing.Fork;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command to be forked: the {@code timens} script on a JDK, perhaps under other programs. */
public final class Command {
    private final List<String> words = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final Jdk jdk;
    private String input = "";

    private Command(Jdk jdk, String... words) {
        this.jdk = jdk;
        this.words.addAll(List.of(words));
    }

    /** {@code timens} with the given arguments. */
    public static Command timens(Jdk jdk, String... arguments) {
        return new Command(jdk, script().toString()).and(arguments);
    }

    /** Any program. */
    public static Command of(String... words) {
        return new Command(Jdk.all().findFirst().orElseThrow(), words);
    }

    /** The script that lies beside the agent's jar. */
    public static Path script() {
        return Artifacts.agentJar().resolveSibling("timens");
    }

    public Command and(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** Runs by another program: what precedes it on the command line. */
    public Command under(String... program) {
        before.addAll(List.of(program));
        return this;
    }

    public Command input(String text) {
        input = text;
        return this;
    }

    /** The whole command line. */
    public List<String> words() {
        List<String> all = new ArrayList<>(before);
        all.addAll(words);
        return all;
    }

    public ProcessBuilder builder() {
        ProcessBuilder builder = Fork.builder(words(), Artifacts.buildFolder());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        return builder;
    }

    public Outcome run() {
        return run(builder());
    }

    public Outcome run(ProcessBuilder builder) {
        return Fork.run(builder, input, Fork.HANG_SECONDS);
    }
}
