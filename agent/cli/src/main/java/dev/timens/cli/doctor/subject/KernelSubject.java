package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.KernelFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kernel and its time namespaces. */
public final class KernelSubject implements Subject {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** PROC_TIME_INIT_INO: the number of the one namespace that is there from boot. */
    private static final String INITIAL = "time:[4026531834]";

    private static final String NAMESPACE = "/proc/self/ns/time";

    @Override
    public String title() {
        return "Kernel";
    }

    @Override
    public List<Check> checks() {
        return List.of(version(), support(), namespace());
    }

    private static Check version() {
        String release = KernelFile.text("/proc/sys/kernel/osrelease");
        Matcher matcher = VERSION.matcher(release == null ? "" : release);
        if (!matcher.matches()) {
            return Check.skip("kernel.version", "this is not Linux, but " + System.getProperty("os.name"), null);
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        boolean execEnters = major > 6 || major == 6 && minor >= 2;
        return execEnters
                ? Check.ok("kernel.version", "Linux " + release + ": exec enters a new time namespace")
                : Check.skip(
                        "kernel.version",
                        "Linux " + release + ": before 6.2, exec does not enter a new time namespace",
                        "use a fork, as unshare --fork does; kernel=reexec needs Linux 6.2");
    }

    private static Check support() {
        String own = KernelFile.link(NAMESPACE);
        return own != null
                ? Check.ok("kernel.support", NAMESPACE + " is there: the kernel has time namespaces")
                : Check.skip(
                        "kernel.support",
                        "there is no " + NAMESPACE + ": the kernel has no time namespaces",
                        "use Linux 5.6 or newer with CONFIG_TIME_NS; namespaces inside the JVM do without");
    }

    private static Check namespace() {
        String own = KernelFile.link(NAMESPACE);
        if (own == null) {
            return Check.skip("kernel.namespace", "without support there is none to be in", null);
        }
        String offsets = KernelFile.text("/proc/self/timens_offsets");
        String shown = offsets == null
                ? "offsets unknown"
                : offsets.replaceAll(" +", " ").replace("\n", ", ");
        return Check.ok(
                "kernel.namespace",
                own.equals(INITIAL)
                        ? "in the initial namespace, without offsets"
                        : "in " + own + ", not the initial one; " + shown + " (seconds, nanoseconds)");
    }
}
