package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JVMs that may not make a time namespace, or not set its offsets. Each is started by a tool that takes it away. */
class RefusalsTest {
    @BeforeEach
    void requireLibrary() {
        Library.require();
    }

    @Test
    void nothingIsRefusedToRoot() throws Exception {
        requireTool("unshare", "--time", "true");
        assertThat(underTool()).containsExactly("unshare 0", "write 0");
    }

    @Test
    void withoutSysAdminNoNamespaceIsMade() throws Exception {
        requireTool("setpriv", "--bounding-set", "-sys_admin", "true");
        assertThat(underTool("setpriv", "--bounding-set", "-sys_admin"))
                .containsExactly("unshare EPERM", "write EACCES");
    }

    @Test
    void withoutSysTimeNoOffsetIsWritten() throws Exception {
        requireTool("setpriv", "--bounding-set", "-sys_time", "true");
        assertThat(underTool("setpriv", "--bounding-set", "-sys_time")).containsExactly("unshare 0", "write EPERM");
    }

    /**
     * The limit is a user namespace's own, so another's is lowered here. What could be written to then is the initial
     * time namespace, which is not this user namespace's.
     */
    @Test
    void beyondTheLimitThereIsNoSpace() throws Exception {
        String[] limit = {
            "unshare",
            "--user",
            "--map-root-user",
            "sh",
            "-c",
            "echo 0 > /proc/sys/user/max_time_namespaces && exec \"$0\" \"$@\""
        };
        List<String> probe = new ArrayList<>(List.of(limit));
        probe.add("true");
        requireTool(probe.toArray(new String[0]));
        assertThat(underTool(limit)).containsExactly("unshare ENOSPC", "write EPERM");
    }

    /** As anybody can: in a user namespace of one's own. */
    @Test
    void inAUserNamespaceNothingIsRefused() throws Exception {
        requireTool("unshare", "--user", "--map-root-user", "--time", "true");
        assertThat(underTool("unshare", "--user", "--map-root-user")).containsExactly("unshare 0", "write 0");
    }

    private static void requireTool(String... command) throws InterruptedException {
        try {
            int status = new ProcessBuilder(command).start().waitFor();
            Assumptions.assumeTrue(status == 0, () -> String.join(" ", command) + " is refused here.");
        } catch (IOException absent) {
            Assumptions.abort(command[0] + " is not here.");
        }
    }

    private static List<String> underTool(String... tool) throws Exception {
        return ForkedProgram.run(Program.class, tool).lines();
    }

    /** What the forked JVM runs. */
    static final class Program {
        public static void main(String[] arguments) {
            System.out.println("unshare " + name(KernelCalls.unshare(KernelCalls.CLONE_NEWTIME)));
            int tid = KernelCalls.gettid();
            System.out.println("write " + name(KernelCalls.writeTimensOffsets(tid, "monotonic 86400 0\n")));
        }

        private static String name(int result) {
            return result < 0 ? Errno.name(-result) : String.valueOf(result);
        }
    }
}
