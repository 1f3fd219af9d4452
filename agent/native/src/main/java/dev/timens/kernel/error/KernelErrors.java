package dev.timens.kernel.error;

import static dev.timens.kernel.Errno.EACCES;
import static dev.timens.kernel.Errno.EBADF;
import static dev.timens.kernel.Errno.EINVAL;
import static dev.timens.kernel.Errno.ENOENT;
import static dev.timens.kernel.Errno.ENOSPC;
import static dev.timens.kernel.Errno.ENOSYS;
import static dev.timens.kernel.Errno.EPERM;
import static dev.timens.kernel.Errno.ERANGE;
import static dev.timens.kernel.Errno.ESRCH;
import static dev.timens.kernel.Errno.EUSERS;

import dev.timens.kernel.CurrentOffsets;
import dev.timens.kernel.Errno;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;

/** The table: at this step, this number means that. */
public final class KernelErrors {
    private static final String PROC = "/proc/";
    private static final String CONTAINER =
            "or have the container's runtime make the namespace, with what timens run --print oci prints";

    private KernelErrors() {}

    /**
     * @param errno not negated
     * @param subject what the step was about: the offsets as written, or a file; may be empty
     */
    public static KernelException of(Step step, int errno, String subject) {
        if (step != Step.EXEC && step != Step.KEEP && !ProcessState.hasTimeNamespaces()) {
            return noSupport(errno);
        }
        switch (step) {
            case USER_NAMESPACE:
            case TIME_NAMESPACE:
                return making(step, errno);
            case OFFSETS:
                return writing(errno, subject);
            case KEEP:
                return keeping(errno, subject);
            case EXEC:
                return starting(errno, subject);
            case ENTER:
                return entering(errno);
            default:
                return joining(errno, subject);
        }
    }

    /** That not the command, but the launcher on the way to it, could not be started. */
    public static KernelException launcher(int errno) {
        String reason = errno == Errno.E2BIG
                ? "the command's arguments and environment are too long together; shorten them, or raise the limit of the"
                        + " stack, of which they may take a quarter (ulimit -s)"
                : "no program starts from memory here (" + Errno.name(errno)
                        + "); set the sysctl vm.memfd_noexec to 0 or 1, and let seccomp filters allow memfd_create";
        return new LauncherException(errno, "the launcher of timens cannot be started: " + reason);
    }

    private static KernelException making(Step step, int errno) {
        boolean user = step == Step.USER_NAMESPACE;
        if (isRefusedByFilter(errno) && (user || errno == ENOSYS || ProcessState.hasSysAdmin())) {
            return new SeccompException(
                    errno,
                    "a seccomp filter refuses to make namespaces (unshare: " + Errno.name(errno)
                            + "); let the filter allow unshare, " + CONTAINER);
        }
        switch (errno) {
            case EPERM:
            case EACCES:
                return new NoCapabilityException(errno, user ? noUserNamespace() : noAdmin());
            case ENOSPC:
                return limit(errno);
            case EINVAL:
                return user ? new ManyThreadsException(errno, manyThreads("make a user namespace")) : noSupport(errno);
            case ENOSYS:
                return noSupport(errno);
            default:
                return unexpected("making a time namespace", errno);
        }
    }

    private static String noAdmin() {
        return "to make a time namespace this process lacks the capability CAP_SYS_ADMIN; run it as root, or let it"
                + " make a user namespace first (timens run does, unless --user-namespace=never)";
    }

    private static String noUserNamespace() {
        return "this machine lets nobody without CAP_SYS_ADMIN make a user namespace; run it as root, or see to"
                + " the sysctls user.max_user_namespaces, kernel.unprivileged_userns_clone and"
                + " kernel.apparmor_restrict_unprivileged_userns";
    }

    private static KernelException limit(int errno) {
        String time = ProcessState.read("/proc/sys/user/max_time_namespaces");
        String user = ProcessState.read("/proc/sys/user/max_user_namespaces");
        return new NamespaceLimitException(
                errno,
                "no more namespaces may be made here (user.max_time_namespaces is " + time
                        + ", user.max_user_namespaces is " + user
                        + "); raise the one that is reached, with sysctl -w as root");
    }

    private static KernelException writing(int errno, String offsets) {
        switch (errno) {
            case EPERM:
                return new NoCapabilityException(
                        errno,
                        "to set the clocks of a time namespace this process lacks the capability CAP_SYS_TIME; run it as"
                                + " root, or see whether kernel.apparmor_restrict_unprivileged_userns takes it away");
            case EACCES:
                return new FrozenOffsetsException(
                        errno,
                        "the clocks of this time namespace cannot be set any more, because a process has entered it;"
                                + " set them when it is made");
            case ERANGE:
                return new OffsetRangeException(
                        errno,
                        "with the offsets " + oneLine(offsets) + " a clock would go below zero or beyond 146 years; "
                                + "give offsets from -" + hostUptime() + "s, what this host's clocks show, to 146 years"
                                + " on");
            case EINVAL:
                return new OffsetFormException(
                        errno,
                        "the kernel does not take " + oneLine(offsets)
                                + "; it has offsets for monotonic and boottime, in seconds and nanoseconds");
            case ENOENT:
            case ENOSYS:
                return noSupport(errno);
            default:
                return unexpected("setting the clocks of a time namespace", errno);
        }
    }

    /** Whole seconds. Offsets count from the host's clocks, also inside another time namespace. */
    private static long hostUptime() {
        String uptime = ProcessState.read("/proc/uptime");
        int dot = uptime.indexOf('.');
        return (dot < 0 ? 0 : Long.parseLong(uptime.substring(0, dot)))
                - CurrentOffsets.of("boottime").getSeconds();
    }

    private static String oneLine(String offsets) {
        return "'" + offsets.trim().replace("\n", ", ") + "'";
    }

    /** The one that this process has just made, so it has what that takes. */
    private static KernelException entering(int errno) {
        if (errno == EUSERS) {
            return new ManyThreadsException(errno, manyThreads("enter a time namespace"));
        }
        return isRefusedByFilter(errno) ? filteredSetns(errno) : unexpected("entering the new time namespace", errno);
    }

    private static boolean isRefusedByFilter(int errno) {
        return (errno == EPERM || errno == ENOSYS) && ProcessState.hasSeccompFilter();
    }

    private static KernelException filteredSetns(int errno) {
        return new SeccompException(
                errno,
                "a seccomp filter refuses to enter namespaces (setns: " + Errno.name(errno)
                        + "); let the filter allow setns, " + CONTAINER);
    }

    private static KernelException joining(int errno, String file) {
        if (isRefusedByFilter(errno) && (errno == ENOSYS || ProcessState.hasSysAdmin())) {
            return filteredSetns(errno);
        }
        switch (errno) {
            case ENOENT:
                return file.startsWith(PROC) ? noProcess(errno, file) : noFile(errno, file);
            case ESRCH:
                return noProcess(errno, file);
            case EINVAL:
            case EBADF:
                return new NotATimeNamespaceException(
                        errno,
                        "'" + file + "' is no time namespace; name a process, or a file that --keep made and that is"
                                + " still mounted");
            case EACCES:
                return new NoAccessException(
                        errno,
                        "'" + file + "' may not be opened, for it belongs to another user or to a more"
                                + " privileged process; run this as that user, or as root");
            case EPERM:
                return new NoCapabilityException(
                        errno,
                        "to enter '" + file + "' this process lacks the capability CAP_SYS_ADMIN where that was made;"
                                + " run it as root, or as the user who made it and with --join <pid>");
            case EUSERS:
                return new ManyThreadsException(errno, manyThreads("enter a time namespace"));
            case ENOSYS:
                return noSupport(errno);
            default:
                return unexpected("entering '" + file + "'", errno);
        }
    }

    private static KernelException noProcess(int errno, String file) {
        int end = file.indexOf('/', PROC.length());
        String process = end < 0 ? file : file.substring(PROC.length(), end);
        return new NoProcessException(
                errno, "process " + process + " is not there, or has ended; name one that runs (jps lists the JVMs)");
    }

    private static KernelException noFile(int errno, String file) {
        return new NotATimeNamespaceException(
                errno, "there is no file '" + file + "'; name a process, or a file that --keep made");
    }

    private static KernelException keeping(int errno, String file) {
        String reason;
        switch (errno) {
            case Errno.EEXIST:
                reason = keepsNamespace(file)
                        ? "it keeps a namespace already; name a new file, or release that one with: umount " + file
                                + "; rm " + file
                        : "there is such a file already; name a new one";
                break;
            case EPERM:
                reason = "to mount the namespace there this process lacks the capability CAP_SYS_ADMIN; run it as root,"
                        + " and without a user namespace";
                break;
            default:
                reason = Errno.name(errno) + "; name a new file in a folder that you may write to";
        }
        return new NotKeptException(errno, "the namespace cannot be kept as '" + file + "': " + reason);
    }

    private static boolean keepsNamespace(String file) {
        try {
            return Files.getFileStore(Paths.get(file)).type().equals("nsfs");
        } catch (IOException | InvalidPathException e) {
            return false; // it is gone again, or cannot be read in this locale
        }
    }

    private static KernelException starting(int errno, String command) {
        String reason;
        switch (errno) {
            case ENOENT:
                reason = "the file is not there, or its interpreter (the #! line) is not";
                break;
            case EACCES:
                reason = new File(command).isDirectory() ? "it is a folder" : "it may not be executed";
                break;
            case Errno.ENOEXEC:
                reason = "it is no program for this machine, and no script either";
                break;
            case Errno.E2BIG:
                reason = "its arguments and environment are too long together";
                break;
            case Errno.ENOTDIR:
                reason = "a part of its path is no folder";
                break;
            default:
                reason = Errno.name(errno);
        }
        return new CommandException(errno, "'" + command + "' cannot be started: " + reason);
    }

    private static KernelException noSupport(int errno) {
        return new NoKernelSupportException(
                errno,
                "this kernel has no time namespaces (" + Errno.name(errno)
                        + "); they came with Linux 5.6 and are the configuration CONFIG_TIME_NS. The agent's options"
                        + " monotonic= and realtime= shift Java code on any kernel");
    }

    private static String manyThreads(String what) {
        return "a process with several threads, such as a JVM, cannot " + what
                + "; start it inside with timens run, or with the agent's option kernel=reexec";
    }

    private static KernelException unexpected(String what, int errno) {
        return new UnexpectedErrorException(errno, what + " failed with " + Errno.name(errno));
    }
}
