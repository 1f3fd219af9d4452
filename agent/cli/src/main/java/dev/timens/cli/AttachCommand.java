package dev.timens.cli;

import dev.timens.cli.syntax.HelpOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "attach",
        description = {
            "Attaches the agent to a JVM that runs already.",
            "",
            "Threads that run then are in the initial namespace; from JDK 21 on the JVM prints a warning"
                    + " unless it was started with -XX:+EnableDynamicAgentLoading.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:attached",
            "1:not attached; one line on standard error says why",
            "2:a mistake on the command line"
        })
final class AttachCommand implements Callable<Integer> {
    private static final List<String> FOR_THE_START = List.of("kernel", "restore");

    @Mixin
    private HelpOption help;

    @Parameters(index = "0", paramLabel = "<pid>", description = "The JVM's process id, as jps prints it.")
    private long pid;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<options>",
            description = "As after -javaagent:<jar>=, for example realtime=+31d.")
    private String options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireNoneForTheStart();
        if (!RunningJvm.attach(pid, options, "could not attach to process " + pid)) {
            return 1;
        }
        System.out.println("timens: attached to process " + pid + ".");
        return 0;
    }

    /** The agent would refuse them too; so the JVM is left alone. */
    private void requireNoneForTheStart() {
        for (String item : options == null ? new String[0] : options.split(",")) {
            String key = item.split("=")[0].strip();
            if (FOR_THE_START.contains(key)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + key + "' is for a JVM that starts, and process " + pid + " runs already: leave it out, or"
                                + " start the JVM with -javaagent");
            }
        }
    }
}
