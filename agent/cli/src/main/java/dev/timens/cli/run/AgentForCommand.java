package dev.timens.cli.run;

import dev.timens.kernel.launch.Words;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Gives the command's JVM the agent, for the clocks that the kernel does not shift. */
final class AgentForCommand {
    private final String option;

    /** @param clocks as the agent's options have it */
    AgentForCommand(String clocks) {
        option = "-javaagent:" + jar() + "=" + clocks;
    }

    static boolean isJava(String program) {
        Path name = Path.of(program).getFileName();
        return name != null && name.toString().equals("java");
    }

    /** For a command line of {@code java}: nobody else sees it there. */
    Words inFrontOf(Words command) {
        return command.withSecond(option);
    }

    /** For a command that starts JVMs: each of them, and what they start, reads the variable. */
    String addedTo(String toolOptions) {
        String quoted = option.contains("\"") ? "'" + option + "'" : "\"" + option + "\"";
        return toolOptions == null || toolOptions.isBlank() ? quoted : toolOptions + " " + quoted;
    }

    private static Path jar() {
        try {
            return Path.of(AgentForCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
