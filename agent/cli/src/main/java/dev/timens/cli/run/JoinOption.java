package dev.timens.cli.run;

import dev.timens.kernel.Errno;
import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.Step;
import dev.timens.kernel.launch.Launch;
import dev.timens.kernel.launch.Privilege;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An existing namespace: a process's, or one that is mounted on a file. */
record JoinOption(String text) {
    private boolean isProcess() {
        return text.matches("[0-9]+");
    }

    /** The file that stands for it. */
    String file() {
        return isProcess() ? "/proc/" + text + "/ns/time" : text;
    }

    /** The file of the user namespace that is to be entered first. */
    String userFile() {
        return "/proc/" + text + "/ns/user";
    }

    /**
     * A process in a user namespace of its own got its time namespace from there. Who lacks the capability here has it
     * there; who has it here enters as what it is, for in there it would be another user.
     */
    void addTo(Launch launch) {
        if (isProcess() && !Privilege.hasSysAdmin() && isInOtherUserNamespace()) {
            launch.then(Step.JOIN_USER, userFile());
        }
        launch.then(Step.JOIN, file());
    }

    private boolean isInOtherUserNamespace() {
        try {
            return !Files.readSymbolicLink(Path.of(userFile()))
                    .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
        } catch (AccessDeniedException e) {
            throw KernelErrors.of(Step.JOIN, Errno.EACCES, file());
        } catch (IOException e) {
            throw KernelErrors.of(Step.JOIN, Errno.ENOENT, file());
        }
    }
}
