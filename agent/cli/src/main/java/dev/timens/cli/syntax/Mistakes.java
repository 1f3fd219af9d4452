package dev.timens.cli.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Mistakes on the command line: one line each on standard error, and the exit status that the verb has for them. */
public final class Mistakes implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine verb = mistake.getCommandLine();
        String name = verb.getParent() == null ? "" : " " + verb.getCommandName();
        String clause = clause(mistake, verb);
        System.err.println(
                "timens: " + clause + (clause.endsWith("?") ? " See" : "; see") + " timens help" + name + ".");
        return verb.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String clause(ParameterException mistake, CommandLine verb) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return ofUnmatched(unmatched, verb);
        }
        if (mistake instanceof MissingParameterException missing) {
            return ofMissing(missing.getMissing());
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; keep one";
        }
        ArgSpec argument = mistake.getArgSpec();
        if (argument != null && mistake.getValue() != null) {
            return ofValue(argument, mistake.getValue());
        }
        return plain(mistake.getMessage());
    }

    private static String ofUnmatched(UnmatchedArgumentException mistake, CommandLine verb) {
        String word = mistake.getUnmatched().get(0);
        String like = mistake.getSuggestions().isEmpty()
                ? ""
                : "; did you mean " + String.join(", ", nearest(mistake.getSuggestions())) + "?";
        String given = "'" + word + "'";
        if (mistake.isUnknownOption()) {
            return "there is no option " + given + like;
        }
        boolean isVerb = verb.getParent() == null;
        return (isVerb ? "there is no command " + given : given + " is one word too many") + like;
    }

    private static List<String> nearest(List<String> suggestions) {
        return suggestions.stream()
                .map(suggestion -> suggestion.split("[ =]")[0])
                .distinct()
                .toList();
    }

    private static String ofMissing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        return first.isOption()
                ? name(first) + " wants a value: write " + name(first) + "=" + first.paramLabel()
                : missing.stream().map(Mistakes::name).collect(Collectors.joining(" and ")) + " is missing";
    }

    private static String ofValue(ArgSpec argument, Object value) {
        String given = name(argument) + ": '" + value + "' is ";
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return given
                    + (type.getEnumConstants().length == 1 ? "not " : "none of ")
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == boolean.class) {
            return name(argument) + " takes no value; leave '" + value + "' out";
        }
        return type == int.class || type == long.class || type == Long.class
                ? given + "no whole number"
                : given + "no value for it";
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }

    /** A sentence as the first of two clauses. */
    private static String plain(String sentence) {
        String clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
    }
}
