package dev.timens.demo.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The agent's jar, or none: without it the shifted answers must come out wrong, which shows that they are checked.
 *
 * @param jar null for none
 */
record Agent(Path jar) {
    static final String NONE = "none";

    static Agent parse(String argument) throws StoryFailed {
        if (argument.equals(NONE)) {
            return new Agent(null);
        }
        Path jar = Path.of(argument);
        if (!Files.isRegularFile(jar)) {
            throw new StoryFailed("There is no agent at " + jar + ". Build and run everything with:"
                    + " mvn -q -Pdemo -DskipTests verify");
        }
        return new Agent(jar);
    }

    List<String> jvmOptions(String agentOptions) {
        return jar == null ? List.of() : List.of("-javaagent:" + jar + '=' + agentOptions);
    }

    /** The option as a user would type it. */
    String shown(String agentOptions) {
        return jar == null
                ? "(no -javaagent this time: these answers must come out wrong)"
                : "-javaagent:" + jar.getFileName() + '=' + agentOptions;
    }
}
