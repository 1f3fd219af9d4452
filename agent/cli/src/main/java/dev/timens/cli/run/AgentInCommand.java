package dev.timens.cli.run;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * What a command's JVM is told of the agent already: a second agent would stop it, when all else is done, and one that is
 * switched off would do nothing.
 */
final class AgentInCommand {
    private static final String OPTION = "-javaagent:";
    private static final String CLASS = "dev.timens.agent.Premain";

    private AgentInCommand() {}

    /** @param command of {@code java}: its name, options, and what to run */
    static void requireNoneIn(List<String> command) {
        for (String option : JavaOptions.of(command)) {
            require(option, "the command");
        }
    }

    /** @param variables the options of each, by its name */
    static void requireNoneIn(Map<String, String> variables) {
        variables.forEach((name, options) -> {
            for (String option : JavaOptions.words(options, false)) {
                for (String expanded :
                        name.equals("JDK_JAVA_OPTIONS") ? JavaOptions.expanded(option) : List.of(option)) {
                    require(expanded, name);
                }
            }
        });
    }

    private static void require(String option, String place) {
        requireOther(option, place);
        EnabledAgent.requireBy(option, place);
        for (String inFile : JavaOptions.ofVmOptionsFile(option)) {
            requireOther(inFile, option + " of " + place);
            EnabledAgent.requireBy(inFile, option + " of " + place);
        }
    }

    private static void requireOther(String option, String place) {
        if (option.startsWith(OPTION)
                && isTimens(option.substring(OPTION.length()).split("=", 2)[0])) {
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    place + " has '" + option + "' already, and one JVM takes the agent once; take it out, or leave out"
                            + " --realtime and --tai here and give them to it.");
        }
    }

    /** By what the jar says, whatever its name. */
    private static boolean isTimens(String jar) {
        if (!new File(jar).isFile()) {
            return false; // the JVM says what is wrong with it
        }
        try (JarFile file = new JarFile(jar)) {
            return file.getManifest() != null
                    && CLASS.equals(file.getManifest().getMainAttributes().getValue("Premain-Class"));
        } catch (IOException e) {
            return false; // the same
        }
    }
}
