package dev.timens.cli.run;

import java.io.File;

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
            // No Path: it refuses what the locale cannot read.
            File file = new File(folder.isEmpty() ? "." : folder, command);
            if (file.isFile()) {
                there = true;
                if (file.canExecute()) {
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
