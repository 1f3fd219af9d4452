package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A JVM that puts a shell in its place. */
class ExecTest {
    /** A start of a JVM; only a hang reaches this. */
    private static final long HANG_SECONDS = 120;

    @Test
    void theProgramHasTheProcessTheArgumentsAndTheMask() throws Exception {
        Library.require();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        Library.classes() + ":"
                                + Path.of(ExecTest.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI()),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        jvm.getOutputStream().close();
        List<String> said =
                new String(jvm.getInputStream().readAllBytes()).lines().toList();
        assertThat(jvm.waitFor(HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .containsExactly(
                        "pid " + jvm.pid(), "first argument", "only=variable", "SigBlk:\t0000000000004000", "closed");
        assertThat(jvm.exitValue()).isEqualTo(7);
    }

    /** What the forked JVM runs. */
    static final class Program {
        private static final String SCRIPT = "echo pid $$; echo \"$1\"; echo only=$only;"
                + " while read -r line; do case $line in SigBlk*) echo \"$line\";; esac; done < /proc/self/status;"
                + " [ -e /proc/self/fd/$2 ] && echo open || echo closed; exit 7";

        public static void main(String[] arguments) throws Exception {
            int file = KernelCalls.open("/dev/null", 0);
            KernelCalls.closeOnExec(file);
            String command = String.join("\0", "sh", "-c", SCRIPT, "sh", "first argument", String.valueOf(file), "");
            // Signal 15 is blocked: bit 14.
            int result =
                    KernelCalls.exec("/bin/sh\0".getBytes(), command.getBytes(), "only=variable\0".getBytes(), 0x4000);
            System.out.println("exec failed: " + Errno.name(-result) + Files.exists(Path.of("/bin/sh")));
        }
    }
}
