package dev.timens.cli;

import dev.timens.cli.doctor.DoctorCommand;
import dev.timens.cli.explain.ExplainCommand;
import dev.timens.cli.output.StandardOutput;
import dev.timens.cli.run.RunCommand;
import dev.timens.cli.syntax.Failures;
import dev.timens.cli.syntax.HelpOption;
import dev.timens.cli.syntax.Mistakes;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
        name = "timens",
        description = "Time namespaces for the JVM.%n",
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
            "The keys: monotonic, boottime, realtime, tai, config, host, files, restore, kernel, native,",
            "native.dir, strict, log, off, dump, enabled."
        })
public final class Timens implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Prints the version and the build id of this jar.")
    private boolean version;

    /** Exit status 0 for success, 1 for a failure, 2 for a mistake on the command line; {@code run} has its own. */
    public static void main(String[] arguments) {
        StandardOutput out = StandardOutput.install();
        CommandLine timens = new CommandLine(new Timens());
        timens.setExpandAtFiles(false); // @2030-01-01T00:00:00Z is a moment
        timens.setUsageHelpWidth(WIDTH);
        timens.setParameterExceptionHandler(new Mistakes());
        timens.setExecutionExceptionHandler(new Failures());
        // What stands after the command's name is the command's.
        timens.getSubcommands().get("run").setStopAtPositional(true);
        int status = timens.execute(arguments);
        System.exit(status(status, out.finish(), timens.getParseResult()));
    }

    /** @param lost why the result could not be written, or null */
    private static int status(int status, String lost, ParseResult parsed) {
        if (lost == null) {
            return status;
        }
        System.err.println("timens: the result could not be written to standard output: " + lost + ".");
        CommandLine verb =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        return verb.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Without a verb. */
    @Override
    public Integer call() {
        System.err.println("timens: give a command, one of these.");
        spec.commandLine().usage(System.err);
        return spec.exitCodeOnInvalidInput();
    }
}
