package dev.timens.cli.syntax;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a verb did not expect. */
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine verb, ParseResult parsed) {
        System.err.println("timens: " + verb.getCommandName() + " failed: " + failure + ".");
        if (!(failure instanceof IOException)) {
            System.err.println("timens: That is a fault of timens; please report it with what follows.");
            failure.printStackTrace();
        }
        return verb.getCommandSpec().exitCodeOnExecutionException();
    }
}
