package dev.timens.cli;

import dev.timens.cli.syntax.HelpOption;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "version", description = "Prints the version and the build id of this jar.")
final class VersionCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws IOException {
        System.out.println(new JarVersion().getVersion()[0]);
        return 0;
    }
}
