package dev.timens.cli.run;

import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.launch.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The command's environment. What JVMs read as options is the command's alone: the {@code timens} script puts it
 * aside under other names, so that this JVM is not started with it, and here it gets its names back.
 */
final class CommandEnvironment {
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final List<String> JVM_OPTIONS = List.of(TOOL_OPTIONS, "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Words shared = Words.ofEnvironment();
    private Words own = new Words();
    private final String closed;
    private final String inherited;

    CommandEnvironment() throws IOException {
        for (String name : JVM_OPTIONS) {
            String aside = shared.value(ScriptVariables.ASIDE + name);
            Words variable = aside != null ? new Words().add(name + "=" + aside) : shared.only(name);
            own.addAll(variable);
            shared = shared.without(name).without(ScriptVariables.ASIDE + name);
        }
        closed = shared.value(ScriptVariables.CLOSED);
        inherited = shared.value(ScriptVariables.INHERITED);
        shared = shared.without(ScriptVariables.CLOSED).without(ScriptVariables.INHERITED);
    }

    /** The descriptors that this process was started with; null if no script told of this process. */
    Set<Integer> inherited() {
        String process = ProcessHandle.current().pid() + " ";
        if (inherited == null || !inherited.matches("[0-9]+( [0-9]{1,9})* ?") || !inherited.startsWith(process)) {
            return null;
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String number : inherited.substring(process.length()).split(" ")) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    /** The command finds closed what was closed. */
    void closeStreams() {
        for (int fd = 0; fd <= 2; fd++) {
            if (closed != null && closed.indexOf('0' + fd) >= 0) {
                KernelCalls.closeOnExec(fd);
            }
        }
    }

    /** Refuses variables with which an agent would shift clocks that the kernel shifts. */
    void requireNot(String... names) {
        for (String name : names) {
            if (shared.value(name) != null) {
                throw new RunMistake(
                        ExitStatus.TIMENS,
                        name + " is in the environment, and an agent in the command would shift what the kernel shifts"
                                + " already; unset it.");
            }
        }
    }

    /** Refuses the variable that would have the agent do nothing. */
    void requireEnabledAgent() {
        EnabledAgent.requireBy(shared.value(EnabledAgent.VARIABLE), EnabledAgent.VARIABLE, "the environment");
    }

    /** The options that a JVM takes from each variable, by its name. */
    Map<String, String> jvmOptions() {
        Map<String, String> options = new TreeMap<>();
        for (String name : JVM_OPTIONS) {
            String value = own.value(name);
            if (value != null) {
                options.put(name, value);
            }
        }
        return options;
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
