package dev.timens.cli.run;

import dev.timens.cli.OwnJar;
import dev.timens.kernel.launch.Words;
import dev.timens.runtime.timekeeping.ClockId;
import java.io.File;
import java.util.Set;

/** Gives the command's JVM the agent, for the clocks that the kernel does not shift. */
final class AgentForCommand {
    private final String option;

    /**
     * @param clocks as the agent's options have it
     * @param kernels those that the kernel shifts
     */
    AgentForCommand(String clocks, Set<ClockId> kernels) {
        String jar = OwnJar.file().toString();
        if (jar.contains("=")) {
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    "the agent's jar is '" + jar + "', and a JVM takes what follows the first '=' of -javaagent for the"
                            + " agent's options; move it to a folder without '=' in its name.");
        }
        // The agent's argument counts before properties, variables and the file, which may have these clocks too,
        // or switch it off.
        StringBuilder all = new StringBuilder("-javaagent:" + jar + "=" + clocks);
        kernels.forEach(clock -> all.append(',').append(clock.key()).append("=+0s"));
        all.append(",enabled=true");
        option = all.toString();
    }

    static boolean isJava(String program) {
        return new File(program).getName().equals("java");
    }

    /** For a command line of {@code java}: nobody else sees it there. */
    Words inFrontOf(Words command) {
        return command.withSecond(option);
    }

    /** For a command that starts JVMs: each of them, and what they start, reads the variable. */
    String addedTo(String toolOptions) {
        // The JVM joins quoted parts that touch; in either kind of quotes the other is an ordinary character.
        String quoted = "\"" + option.replace("\"", "\"'\"'\"") + "\"";
        return toolOptions == null || toolOptions.isBlank() ? quoted : toolOptions + " " + quoted;
    }
}
