package dev.timens.cli;

import java.io.File;
import java.util.concurrent.Callable;
import net.bytebuddy.agent.ByteBuddyAgent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "attach",
        description = {
            "Attaches the agent to a JVM that runs already.",
            "Threads that run then are in the initial namespace; from JDK 21 on the JVM prints a warning"
                    + " unless it was started with -XX:+EnableDynamicAgentLoading."
        })
final class AttachCommand implements Callable<Integer> {
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
        File jar = OwnJar.file().toFile();
        if (ProcessHandle.of(pid).isEmpty()) {
            System.err.println("timens: there is no process " + pid + "; jps lists the JVMs that run.");
            return 1;
        }
        try {
            ByteBuddyAgent.attach(jar, Long.toString(pid), options);
        } catch (RuntimeException e) {
            System.err.println("timens: could not attach to process " + pid + ": " + reason(e)
                    + ". If it is a JVM, its standard error says more.");
            return 1;
        }
        System.out.println("timens: attached to process " + pid + ".");
        return 0;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
