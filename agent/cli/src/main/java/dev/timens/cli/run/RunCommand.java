package dev.timens.cli.run;

import dev.timens.cli.syntax.HelpOption;
import dev.timens.kernel.Errno;
import dev.timens.kernel.NotAvailableException;
import dev.timens.kernel.error.CommandException;
import dev.timens.kernel.error.KernelException;
import dev.timens.kernel.launch.Launch;
import dev.timens.kernel.launch.LaunchFailure;
import dev.timens.kernel.launch.Words;
import dev.timens.runtime.timekeeping.ClockId;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timens run}: checks what is asked for, and has the command take this JVM's place. */
@Command(
        name = "run",
        description = {
            "Runs a command in a kernel time namespace.",
            "",
            "The command takes the place of this process: it has its process id, standard streams, terminal, signals and"
                    + " exit status. Offsets count from the host's clocks. Without the privilege (CAP_SYS_ADMIN and"
                    + " CAP_SYS_TIME) a user namespace is made first, in which the user keeps its number.%n"
        },
        customSynopsis = {
            "timens run [--monotonic=<offset>] [--boottime=<offset>] [--realtime=<offset>]",
            "                  [--tai=<offset>] [--jvm] [--keep=<file>] [--] <command>...",
            "       timens run --restore=<file>[:resume|elapsed] [--] <command>...",
            "       timens run --join=<pid|file> [--] <command>...",
            "       timens run [--monotonic=<offset>] [--boottime=<offset>] --print=oci"
        },
        sortOptions = false,
        exitCodeOnInvalidInput = ExitStatus.TIMENS,
        exitCodeOnExecutionException = ExitStatus.TIMENS,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "125:timens itself failed; one line on standard error says why",
            "126:the command was found and cannot be run",
            "127:there is no such command",
            " *:otherwise, the command's own"
        },
        footer = {
            "",
            "Examples:",
            "  timens run --monotonic +1h --boottime +1h -- java -jar app.jar",
            "  timens run --monotonic +30d --realtime +30d -- java -jar app.jar",
            "  timens run --realtime +30d --jvm -- ./gradlew test",
            "  timens run --boottime +10d --keep /run/later -- true",
            "  timens run --restore clocks.saved -- java -jar app.jar",
            "  timens run --join /run/later -- cat /proc/uptime",
            "  umount /run/later; rm /run/later"
        })
public final class RunCommand implements Callable<Integer> {
    private static final Set<ClockId> CLOCKS_OF_KERNEL = EnumSet.of(ClockId.MONOTONIC, ClockId.BOOTTIME);

    /** What can be printed instead of running anything. */
    enum Format {
        oci
    }

    @Mixin
    private ClockOptions clocks;

    @Option(
            names = "--jvm",
            description =
                    "The command is not java itself and starts JVMs: they are given the agent by JAVA_TOOL_OPTIONS.")
    private boolean jvm;

    @Mixin
    private NamespaceOptions namespace;

    @Option(
            names = "--print",
            paramLabel = "oci",
            description = "Run nothing; print the entries of an OCI container's config.json for the same namespace.")
    private Format print;

    @Mixin
    private HelpOption help;

    @Parameters(arity = "0..*", paramLabel = "<command>", description = "The command and its arguments.")
    private List<String> command = List.of();

    @Override
    public Integer call() {
        try {
            return start();
        } catch (CommandException e) {
            say(e.getMessage());
            return e.errno() == Errno.ENOENT ? ExitStatus.NOT_FOUND : ExitStatus.NOT_EXECUTABLE;
        } catch (RunMistake e) {
            say(e.getMessage());
            return e.status();
        } catch (KernelException | NotAvailableException e) {
            say(e.getMessage());
            return ExitStatus.TIMENS;
        } catch (IOException e) {
            say("what /proc tells about this process cannot be read (" + e + "); mount /proc.");
            return ExitStatus.TIMENS;
        }
    }

    private int start() throws IOException {
        String agent = clocks.ofAgent();
        namespace.requireNoContradiction(clocks.optionsOfKernel());
        Map<ClockId, Duration> offsets = clocks.ofKernel();
        if (print == Format.oci) {
            requireNothingToRun();
            return printOci(agent, offsets);
        }
        if (command.isEmpty()) {
            throw new RunMistake(ExitStatus.TIMENS, "there is no command to run; write it after --.");
        }
        String lines = TimensOffsets.lines(offsets);
        LaunchFailure failure = LaunchFailure.ofThisProcess();
        if (failure != null) {
            throw namespace.explain(failure, lines, command.get(0));
        }
        launch(agent, lines, namespace.join() != null ? CLOCKS_OF_KERNEL : offsets.keySet());
        throw new IllegalStateException("the command did not take this JVM's place");
    }

    private void launch(String agent, String lines, Set<ClockId> kernels) throws IOException {
        CommandEnvironment environment = new CommandEnvironment();
        environment.requireNot(clocks.variables(namespace.join() != null));
        String program = ProgramFile.find(command.get(0), environment.path());
        // The words as they came: the locale need not have been able to read them.
        Words words = Words.ofCommandLine().last(command.size());
        if (!agent.isEmpty()) {
            AgentForCommand added = new AgentForCommand(agent, kernels);
            environment.requireEnabledAgent();
            AgentInCommand.requireNoneIn(environment.jvmOptions());
            if (AgentForCommand.isJava(program)) {
                AgentInCommand.requireNoneIn(command);
                words = added.inFrontOf(words);
            } else if (jvm) {
                environment.add(added);
            } else {
                throw new RunMistake(ExitStatus.TIMENS, onlyForJvms());
            }
        }
        Words file = command.get(0).contains("/")
                ? Words.ofCommandLine().last(command.size()).first()
                : new Words().add(program);
        Launch launch = namespace.launch(lines).inherited(environment.inherited());
        environment.closeStreams();
        launch.exec(file, words, environment.shared(), environment.own());
    }

    private String onlyForJvms() {
        return "--realtime and --tai move JVMs only, for the kernel has one wall clock for all, and '" + command.get(0)
                + "' is not java; if it starts JVMs, add --jvm, and if not, leave them out.";
    }

    private void requireNothingToRun() {
        if (!command.isEmpty() || jvm || namespace.isKept()) {
            String what = jvm ? "--jvm" : namespace.isKept() ? "--keep" : "the command '" + command.get(0) + "'";
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    "--print=oci runs nothing and makes no namespace, so there is no use for " + what + "; leave one of"
                            + " them out.");
        }
    }

    private int printOci(String agent, Map<ClockId, Duration> offsets) {
        if (!agent.isEmpty()) {
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    "--realtime and --tai are nothing that a container runtime knows; leave them out here, and give the"
                            + " JVM in the container the agent: -javaagent:timens-agent-<version>.jar=" + agent + ".");
        }
        JoinOption join = namespace.join();
        System.out.println(join == null ? OciFragment.made(offsets) : OciFragment.joined(join.file()));
        return 0;
    }

    private static void say(String sentence) {
        System.err.println("timens: " + sentence);
    }
}
