package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A JVM that gets a SIGTERM, and has something to say at its end if it catches it. */
class EndingSignalsTest {
    private static final int TERMINATED = 128 + 15;

    /** Far beyond what a JVM needs for it on a loaded machine. */
    private static final long SECONDS_TO_END = 120;

    @Test
    void endTheJvmAtOnceWhereNoneIsCaught() throws Exception {
        Library.require();
        assertThat(ForkedProgram.run(NotCaught.class)).satisfies(jvm -> {
            assertThat(jvm.lines()).isEmpty();
            assertThat(jvm.exit()).isEqualTo(TERMINATED);
        });
    }

    @Test
    void areTheJvmsAgain() throws Exception {
        Library.require();
        assertThat(ForkedProgram.run(CaughtAgain.class)).satisfies(jvm -> {
            assertThat(jvm.lines()).containsExactly("caught");
            assertThat(jvm.exit()).isEqualTo(TERMINATED);
        });
    }

    /** As under nohup: of what is ignored the JVM catches none, and none is to end it. */
    @Test
    void thatAreIgnoredStaySo() throws Exception {
        Library.require();
        ForkedProgram jvm = ForkedProgram.run(NotCaught.class, "sh", "-c", "trap '' TERM; exec \"$@\"", "sh");
        assertThat(jvm.lines()).containsExactly("goes on");
        assertThat(jvm.exit()).isZero();
    }

    static final class NotCaught {
        public static void main(String[] arguments) throws Exception {
            EndingSignals.end();
            terminate();
            System.out.println("goes on"); // the kernel ends a process before kill(2) returns
        }
    }

    static final class CaughtAgain {
        public static void main(String[] arguments) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("caught")));
            EndingSignals.end();
            EndingSignals.areCaught();
            terminate();
            TimeUnit.SECONDS.sleep(SECONDS_TO_END);
            System.out.println("goes on");
        }
    }

    private static void terminate() throws Exception {
        new ProcessBuilder(
                        "kill", "-TERM", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
    }
}
