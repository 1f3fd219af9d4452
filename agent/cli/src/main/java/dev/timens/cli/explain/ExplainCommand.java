package dev.timens.cli.explain;

import dev.timens.cli.explain.input.ClassPath;
import dev.timens.cli.explain.input.Inputs;
import dev.timens.cli.explain.report.JsonReport;
import dev.timens.cli.explain.report.TextReport;
import dev.timens.cli.explain.verdict.Explainer;
import dev.timens.cli.explain.verdict.Explanation;
import dev.timens.cli.syntax.HelpOption;
import dev.timens.runtime.host.DefaultHostPatterns;
import dev.timens.runtime.host.HostPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code timens explain}. */
@Command(
        name = "explain",
        sortOptions = false,
        description = {
            "Lists every clock call and timed wait in class files, and says what the agent does with each and why."
                    + " Nothing is run.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything was read, and every call is covered",
            "1:something keeps host time that should move, is native, or could not be read",
            "2:a mistake on the command line"
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final int OLDEST = 17;
    private static final String NONE = "none";
    private static final String NAMED = "named by --host";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "<jar|dir|class>",
            description = "A jar (with the jars in it, as of Spring Boot), a directory (with all classes and jars"
                    + " below it), a class file, or the name of a class on the class path.")
    private List<String> inputs;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "<path>",
            defaultValue = "",
            description = "Where classes are looked up by name, also the superclasses of those explained.")
    private String classPath;

    @Option(
            names = "--jdk",
            paramLabel = "<release>",
            description = "The feature release that the program will run on; this JVM's if it is not given.")
    private int feature = Runtime.version().feature();

    @Option(
            names = "--host",
            paramLabel = "<patterns>",
            description = "Classes that keep host time beside those of the agent's own list, as in its option host:"
                    + " globs separated by ':'; none leaves that list out.")
    private String host;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws IOException {
        if (feature < OLDEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--jdk " + feature + " is too old: the agent runs on " + OLDEST + " and newer.");
        }
        Explainer explainer = new Explainer(feature, hostPatterns());
        try (ClassPath path = new ClassPath(classPath, explainer)) {
            explainer.lookUpIn(path);
            Inputs reader = new Inputs(path, explainer);
            inputs.forEach(reader::read);
            Explanation explanation = explainer.explain();
            explanation.problems().forEach(problem -> System.err.println("timens: " + problem));
            explainer
                    .unmatched(NAMED)
                    .forEach(pattern -> System.err.println("timens: --host: the pattern '" + pattern
                            + "' matches none of the classes that were read; see to its spelling."));
            System.out.print(json ? JsonReport.of(explanation) : TextReport.of(explanation));
            System.out.flush();
            return explanation.status();
        }
    }

    private List<HostPattern> hostPatterns() {
        List<HostPattern> patterns = new ArrayList<>();
        List<String> items = host == null ? List.of() : List.of(host.split(":", -1));
        for (String item : items) {
            if (!item.equals(NONE)) {
                patterns.add(named(item));
            }
        }
        if (!items.contains(NONE)) {
            patterns.addAll(DefaultHostPatterns.all());
        }
        return patterns;
    }

    private HostPattern named(String item) {
        if (item.isBlank()) {
            String what =
                    host.isBlank() ? "--host is empty; name classes" : "--host has an empty pattern; name a class";
            throw new ParameterException(spec.commandLine(), what + ", or leave it out.");
        }
        try {
            return HostPattern.of(item, NAMED);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--host: " + e.getMessage() + ".");
        }
    }
}
