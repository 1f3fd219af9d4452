package dev.timens.cli;

import dev.timens.cli.doctor.DoctorCommand;
import dev.timens.cli.explain.ExplainCommand;
import dev.timens.cli.run.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
        name = "timens",
        description = "Time namespaces for the JVM.%n",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            RunCommand.class,
            AttachCommand.class,
            DoctorCommand.class,
            ExplainCommand.class,
            SaveCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "To start a program in another time, give its JVM the agent:",
            "  java -javaagent:timens-agent-<version>.jar=realtime=+31d,monotonic=+2h -jar app.jar",
            "The keys: monotonic, boottime, realtime, tai, config, host, files, restore, kernel, native, native.dir,",
            "strict, log, off, dump, enabled."
        })
public final class Timens implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Exit status 0 for success, 1 for a failure, 2 for a mistake on the command line. */
    public static void main(String[] arguments) {
        CommandLine timens = new CommandLine(new Timens());
        timens.setExpandAtFiles(false); // @2030-01-01T00:00:00Z is a moment
        // What stands after the command's name is the command's.
        timens.getSubcommands().get("run").setStopAtPositional(true);
        System.exit(timens.execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give a command.");
    }
}
