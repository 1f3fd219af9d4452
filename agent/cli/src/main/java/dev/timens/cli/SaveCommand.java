package dev.timens.cli;

import dev.timens.cli.syntax.HelpOption;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.saved.SavedClocks;
import dev.timens.runtime.saved.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "save",
        description = {
            "Saves the clocks of this host, or of the initial namespace of a JVM that runs, to a file.",
            "",
            "They go on from there in a JVM with -javaagent:<jar>=restore=<file>, on any host.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:saved", "1:not saved; one line on standard error says why", "2:a mistake on the command line"
        })
final class SaveCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Parameters(
            index = "0",
            paramLabel = "<file>",
            description =
                    "Replaced as a whole, or not at all. A symbolic link stays, and what it points to is replaced."
                            + " May also be /dev/stdout or a FIFO.")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<pid>",
            description =
                    "A JVM's process id. That JVM writes the file; if it has no agent, its clocks are its host's.")
    private Long pid;

    @Override
    public Integer call() throws URISyntaxException {
        return pid == null ? saveHost() : saveProcess();
    }

    private int saveHost() {
        try {
            SavedClocks.save(Namespace.HOST, file);
        } catch (IOException | UnsupportedOperationException e) {
            System.err.println("timens: " + e.getMessage());
            return 1;
        }
        // If what was written goes to a reader, that is no place for words.
        PrintStream words = Target.isNamedStream(file) ? System.err : System.out;
        words.println("timens: saved the clocks of this host to " + file + ".");
        return 0;
    }

    private int saveProcess() throws URISyntaxException {
        // Its working directory may be another.
        if (!RunningJvm.attach(pid, "save=" + file.toAbsolutePath(), "process " + pid + " did not save its clocks")) {
            return 1;
        }
        System.out.println("timens: process " + pid + " saved its clocks to " + file + ".");
        return 0;
    }
}
