package dev.timens.cli;

import dev.timens.cli.syntax.HelpOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() {
        if (!RunningJvm.attach(pid, options)) {
            return 1;
        }
        System.out.println("timens: attached to process " + pid + ".");
        return 0;
    }
}
