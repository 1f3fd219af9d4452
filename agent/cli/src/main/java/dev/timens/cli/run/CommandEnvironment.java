package dev.timens.cli.run;

import dev.timens.kernel.launch.Words;
import java.io.IOException;
import java.util.List;

/**
 * The command's environment. What JVMs read as options is the command's alone: the {@code timens} script puts it
 * aside under other names, so that this JVM is not started with it, and here it gets its names back.
 */
final class CommandEnvironment {
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final List<String> JVM_OPTIONS = List.of(TOOL_OPTIONS, "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final String ASIDE = "_TIMENS_ASIDE_";

    private Words shared = Words.ofEnvironment();
    private Words own = new Words();

    CommandEnvironment() throws IOException {
        for (String name : JVM_OPTIONS) {
            String aside = shared.value(ASIDE + name);
            Words variable = aside != null ? new Words().add(name + "=" + aside) : shared.only(name);
            own.addAll(variable);
            shared = shared.without(name).without(ASIDE + name);
        }
    }

    void add(AgentForCommand agent) {
        String options = agent.addedTo(own.value(TOOL_OPTIONS));
        own = own.without(TOOL_OPTIONS).add(TOOL_OPTIONS + "=" + options);
    }

    String path() {
        return shared.value("PATH");
    }

    /** What the command shares with this JVM. */
    Words shared() {
        return shared;
    }

    /** What it has alone. */
    Words own() {
        return own;
    }
}
