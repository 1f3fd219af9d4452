package dev.timens.cli.syntax;

import picocli.CommandLine.Option;

/** {@code --help}, of each verb. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this and ends.")
    private boolean help;
}
