package dev.timens.agent;

import dev.timens.agent.options.UserMistake;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.saved.SavedClocks;
import dev.timens.runtime.saved.Target;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the command {@code save} hands to a running JVM in place of options: the file that its clocks are to be saved
 * to. Nothing else is done then, also in a JVM without the agent.
 */
final class SaveRequest {
    private static final String KEY = "save=";

    private SaveRequest() {}

    static boolean isOne(String argument) {
        return argument != null && argument.startsWith(KEY);
    }

    /** @param started whether the agent runs here; without it the initial namespace must not be fixed yet */
    static void serve(String argument, boolean started) {
        Namespace initial = started ? InitialNamespace.get() : Namespace.HOST;
        Path file = Path.of(argument.substring(KEY.length()));
        if (Target.isNamedStream(file)) {
            // It would be the application's own standard output, or the application would wait for a reader.
            throw new UserMistake("The clocks cannot be saved to '" + file
                    + "': it is no regular file, and the JVM of that process writes it. Name a file.");
        }
        try {
            SavedClocks.save(initial, file);
        } catch (IOException | UnsupportedOperationException e) {
            throw new UserMistake(e.getMessage());
        }
    }
}
