package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A JVM that puts a shell in its place. */
class ExecTest {
    @Test
    void theProgramHasTheProcessTheArgumentsAndTheMask() throws Exception {
        Library.require();
        ForkedProgram jvm = ForkedProgram.run(Program.class);
        assertThat(jvm.lines())
                .containsExactly(
                        "pid " + jvm.pid(), "first argument", "only=variable", "SigBlk:\t0000000000004000", "closed");
        assertThat(jvm.exit()).isEqualTo(7);
    }

    /** What the forked JVM runs. */
    static final class Program {
        private static final String SCRIPT = "echo pid $$; echo \"$1\"; echo only=$only;"
                + " while read -r line; do case $line in SigBlk*) echo \"$line\";; esac; done < /proc/self/status;"
                + " [ -e /proc/self/fd/$2 ] && echo open || echo closed; exit 7";

        public static void main(String[] arguments) throws Exception {
            int stray = strayDescriptor();
            KernelCalls.closeOnExec(stray);
            String command = String.join("\0", "sh", "-c", SCRIPT, "sh", "first argument", String.valueOf(stray), "");
            // Signal 15 is blocked: bit 14.
            int result =
                    KernelCalls.exec("/bin/sh\0".getBytes(), command.getBytes(), "only=variable\0".getBytes(), 0x4000);
            System.out.println("exec failed: " + Errno.name(-result));
        }

        /** One that the JDK opened, and would hand on: the lowest number that is free. */
        @SuppressWarnings("resource") // open until the program is another
        private static int strayDescriptor() throws IOException {
            int free = KernelCalls.open("/dev/null", 0);
            KernelCalls.close(free);
            new FileInputStream("/dev/null");
            return free;
        }
    }
}
