package dev.timens.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a command's file as a shell does. */
final class ProgramFile {
    private ProgramFile() {}

    /** @param path the folders, may be null */
    static String find(String command, String path) {
        if (command.contains("/")) {
            return command; // the kernel says what is wrong with it
        }
        boolean there = false;
        for (String folder : (path == null ? "/usr/bin:/bin" : path).split(":", -1)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, command);
            if (Files.isRegularFile(file)) {
                there = true;
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        if (there) {
            throw new RunMistake(ExitStatus.NOT_EXECUTABLE, "'" + command + "' is in PATH and may not be executed.");
        }
        throw new RunMistake(
                ExitStatus.NOT_FOUND,
                "there is no command '" + command + "' in PATH; name its file, or see to its spelling.");
    }
}
