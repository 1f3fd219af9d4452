package dev.timens.demo.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The agent's jar, or none: without it the shifted answers must come out wrong, which shows that they are checked.
 */
record Agent(Optional<Path> jar) {
    static final String NONE = "none";

    static Agent parse(String argument) throws StoryFailed {
        if (argument.equals(NONE)) {
            return new Agent(Optional.empty());
        }
        Path jar = Path.of(argument);
        if (!Files.isRegularFile(jar)) {
            throw new StoryFailed("There is no agent at " + jar + ". Build and run everything with:"
                    + " mvn -q -Pdemo -DskipTests verify");
        }
        return new Agent(Optional.of(jar));
    }

    List<String> jvmOptions(String agentOptions) {
        return jar.map(file -> "-javaagent:" + file + '=' + agentOptions).stream()
                .toList();
    }

    /** The option as a user would type it. */
    String shown(String agentOptions) {
        return jar.map(file -> "-javaagent:" + file.getFileName() + '=' + agentOptions)
                .orElse("(no -javaagent this time: these answers must come out wrong)");
    }
}
