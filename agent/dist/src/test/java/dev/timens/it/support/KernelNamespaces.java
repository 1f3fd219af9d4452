package dev.timens.it.support;

import dev.timens.kernel.launch.Privilege;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What this machine allows to do with kernel time namespaces. Each method skips the test, with the reason. */
public final class KernelNamespaces {
    /** nobody, everywhere. */
    private static final String[] AS_NOBODY = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    private KernelNamespaces() {}

    public static void require() {
        NativeLibraries.require();
        Assumptions.assumeTrue(
                Files.exists(Path.of("/proc/self/ns/time")),
                "This kernel has no time namespaces (/proc/self/ns/time).");
    }

    /** That namespaces can be made without a user namespace around them. */
    public static void requirePrivilege() {
        require();
        Assumptions.assumeTrue(Privilege.isEnough(), "These tests do not run with CAP_SYS_ADMIN and CAP_SYS_TIME.");
    }

    /**
     * What runs a program without any privilege. If the tests themselves have none, that is nothing.
     *
     * @return the words before the program
     */
    public static String[] unprivileged() {
        require();
        if (!Privilege.isEnough()) {
            return new String[0];
        }
        requireTool("setpriv");
        Outcome reads = Command.of(AS_NOBODY)
                .and("sh", "-c", "test -r " + Artifacts.agentJar() + " && test -r " + Artifacts.testClasses())
                .run();
        Assumptions.assumeTrue(reads.exit() == 0, "The user nobody cannot read the build's folder: " + reads.err());
        Outcome makes = Command.of(AS_NOBODY).and("unshare", "-U", "true").run();
        Assumptions.assumeTrue(makes.exit() == 0, "Nobody may make user namespaces here: " + makes.err());
        return AS_NOBODY.clone();
    }

    /** That a program for making circumstances is there. */
    public static void requireTool(String name) {
        boolean found = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        Assumptions.assumeTrue(found, "This machine has no " + name + ".");
    }
}
