package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.ChildJvm;
import dev.timens.cli.doctor.machine.ChildOutcome;
import dev.timens.cli.doctor.machine.KernelFile;
import dev.timens.kernel.Errno;
import dev.timens.kernel.KernelCalls;
import dev.timens.kernel.NativeLibrary;
import dev.timens.kernel.NotAvailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Whether this process may make time namespaces of the kernel's. */
public final class PermissionsSubject implements Subject {
    private static final int HEXADECIMAL = 16;
    private static final String USER_NAMESPACES = "kernel.user-namespaces";

    private final Path jar;

    public PermissionsSubject(Path jar) {
        this.jar = jar;
    }

    @Override
    public String title() {
        return "Permissions for the kernel's time namespaces";
    }

    @Override
    public List<Check> checks() {
        return List.of(capabilities(), seccomp(), limits(), userNamespaces(), unshare());
    }

    private static Check capabilities() {
        String effective = KernelFile.status("CapEff");
        if (effective == null) {
            return Check.skip("kernel.capabilities", "/proc/self/status does not tell", null);
        }
        List<String> missing = new ArrayList<>();
        if (!has(effective, KernelCalls.CAP_SYS_ADMIN)) {
            missing.add("CAP_SYS_ADMIN");
        }
        if (!has(effective, KernelCalls.CAP_SYS_TIME)) {
            missing.add("CAP_SYS_TIME");
        }
        return missing.isEmpty()
                ? Check.ok("kernel.capabilities", "CAP_SYS_ADMIN and CAP_SYS_TIME")
                : Check.skip(
                        "kernel.capabilities",
                        "without " + String.join(" and ", missing),
                        "timens run makes a user namespace first, in which it has them (see kernel.user-namespaces); or"
                                + " run as root");
    }

    private static boolean has(String effective, int capability) {
        return (Long.parseUnsignedLong(effective, HEXADECIMAL) >>> capability & 1) != 0;
    }

    private static Check seccomp() {
        String mode = KernelFile.status("Seccomp");
        if (mode == null || mode.equals("0")) {
            return Check.ok("kernel.seccomp", "no filter of system calls");
        }
        return Check.skip(
                "kernel.seccomp",
                "a filter of system calls is in force (mode " + mode + "), as container runtimes have it",
                "if unshare is refused below, have the runtime make the namespace (linux.timeOffsets in its"
                        + " configuration) or allow unshare and setns");
    }

    private static Check limits() {
        String most = KernelFile.text("/proc/sys/user/max_time_namespaces");
        if (most == null) {
            return Check.skip("kernel.limits", "there is no /proc/sys/user/max_time_namespaces", null);
        }
        return most.equals("0")
                ? Check.skip(
                        "kernel.limits",
                        "user.max_time_namespaces is 0, so none can be made",
                        "sysctl user.max_time_namespaces=1000")
                : Check.ok("kernel.limits", "user.max_time_namespaces is " + most);
    }

    /** What is known to forbid them comes first: it has a remedy of its own. */
    private Check userNamespaces() {
        String most = KernelFile.text("/proc/sys/user/max_user_namespaces");
        if (most == null || most.equals("0")) {
            return Check.skip(
                    USER_NAMESPACES,
                    most == null ? "the kernel has none" : "user.max_user_namespaces is 0",
                    "users without capabilities need them: sysctl user.max_user_namespaces=1000");
        }
        if ("0".equals(KernelFile.text("/proc/sys/kernel/unprivileged_userns_clone"))) {
            return Check.skip(
                    USER_NAMESPACES,
                    "kernel.unprivileged_userns_clone is 0, so only root can make them",
                    "sysctl kernel.unprivileged_userns_clone=1");
        }
        if ("1".equals(KernelFile.text("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"))) {
            return Check.skip(
                    USER_NAMESPACES,
                    "AppArmor gives no capabilities in those of programs without a profile",
                    "sysctl kernel.apparmor_restrict_unprivileged_userns=0, or a profile with userns");
        }
        return NativeLibrary.isInJar()
                ? tried()
                : Check.skip(USER_NAMESPACES, "not tried: it needs the native library", null);
    }

    /** All the way, in a process of its own, which ends in it. */
    private Check tried() {
        ChildOutcome child = new ChildJvm(jar)
                .runTimens("run", "--user-namespace=always", "--monotonic=+1s", "--", ChildJvm.java(), "-version");
        return child.failure() == null
                ? Check.ok(USER_NAMESPACES, "timens run starts a program in one, with an offset; tried")
                : Check.skip(
                        USER_NAMESPACES,
                        "timens run cannot start a program in one: it " + child.failure() + "; it said: "
                                + child.said(),
                        "see to what it says; root does without them");
    }

    /** For real, on a thread of its own: it concerns what that thread starts, and the thread starts nothing. */
    private static Check unshare() {
        FutureTask<Integer> call = new FutureTask<>(() -> KernelCalls.unshare(KernelCalls.CLONE_NEWTIME));
        new Thread(call, "unshare").start();
        try {
            int result = call.get();
            return result == 0
                    ? Check.ok("kernel.unshare", "a time namespace can be made; tried")
                    : Check.skip(
                            "kernel.unshare", "no time namespace can be made: " + Errno.name(-result), reason(-result));
        } catch (ExecutionException e) {
            String why = e.getCause() instanceof NotAvailableException ? "it needs the native library" : "" + e;
            return Check.skip("kernel.unshare", "not tried: " + why, null);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(int errno) {
        boolean capable = has(String.valueOf(KernelFile.status("CapEff")), KernelCalls.CAP_SYS_ADMIN);
        switch (errno) {
            case Errno.EPERM:
            case Errno.ENOSYS:
                return capable && !"0".equals(KernelFile.status("Seccomp"))
                        ? "the filter of system calls refuses it: see kernel.seccomp"
                        : "it needs CAP_SYS_ADMIN, or a user namespace as timens run makes it: see"
                                + " kernel.user-namespaces";
            case Errno.ENOSPC:
                return "a limit is reached: see kernel.limits";
            case Errno.EINVAL:
                return "the kernel has no time namespaces: see kernel.support";
            default:
                return "see unshare(2)";
        }
    }
}
