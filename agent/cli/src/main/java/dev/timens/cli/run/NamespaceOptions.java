package dev.timens.cli.run;

import dev.timens.kernel.error.KernelErrors;
import dev.timens.kernel.error.KernelException;
import dev.timens.kernel.error.Step;
import dev.timens.kernel.launch.Launch;
import dev.timens.kernel.launch.LaunchFailure;
import dev.timens.kernel.launch.Privilege;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Which namespace: a new one, perhaps kept, or one that is there. */
final class NamespaceOptions {
    /** When a user namespace is made first. */
    enum UserNamespace {
        auto,
        never,
        always
    }

    @Option(
            names = "--join",
            paramLabel = "<pid|file>",
            description = "Make no namespace, but enter that of a process, or one that was kept as a file.")
    private String join;

    @Option(
            names = "--keep",
            paramLabel = "<file>",
            description = "Keep the namespace as a new file, a bind mount, also when nothing runs in it."
                    + " Release it with: umount <file>; rm <file>. Needs CAP_SYS_ADMIN.")
    private String keep;

    @Option(
            names = "--user-namespace",
            paramLabel = "<when>",
            defaultValue = "auto",
            description = "Make a user namespace first, which needs no privilege: auto, where the privilege is"
                    + " missing (the default); never; always.")
    private UserNamespace userNamespace;

    /** Null if a new one is to be made. */
    JoinOption join() {
        return join == null ? null : new JoinOption(join);
    }

    boolean isKept() {
        return keep != null;
    }

    /** @param clocks the options that set the kernel's clocks; null if there is none */
    void requireNoContradiction(String clocks) {
        if (join != null && clocks != null) {
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    "--join enters a namespace whose clocks are set already; leave out " + clocks + ".");
        }
        if (join != null && userNamespace != UserNamespace.auto) {
            throw new RunMistake(ExitStatus.TIMENS, "--join makes no namespace; leave out --user-namespace.");
        }
        if (join != null && keep != null) {
            throw new RunMistake(ExitStatus.TIMENS, "--keep keeps a new namespace; leave it out, or --join.");
        }
    }

    /** @param offsets the kernel's lines */
    Launch launch(String offsets) throws IOException {
        Launch launch = new Launch();
        if (join != null) {
            join().addTo(launch);
            return launch;
        }
        launch.then(makesUserNamespace() ? Step.USER_NAMESPACE : Step.TIME_NAMESPACE);
        if (!offsets.isEmpty()) {
            launch.then(Step.OFFSETS, offsets);
        }
        if (keep != null) {
            launch.then(Step.KEEP, keep);
        }
        return launch.then(Step.ENTER);
    }

    private boolean makesUserNamespace() {
        return switch (userNamespace) {
            case always -> true;
            case never -> false;
            case auto -> !Privilege.isEnough();
        };
    }

    /** What the launcher left, in words. */
    KernelException explain(LaunchFailure failure, String offsets, String command) {
        String subject =
                switch (failure.step()) {
                    case OFFSETS -> offsets;
                    case KEEP -> keep;
                    case JOIN, JOIN_USER -> join().file();
                    case EXEC -> command;
                    default -> "";
                };
        return KernelErrors.of(failure.step(), failure.errno(), subject);
    }
}
