package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kernel answers to calls that change nothing. */
class KernelCallsTest {
    private static final int PR_GET_DUMPABLE = 3;
    private static final int O_CLOEXEC = 02000000;
    private static final byte[] NONE = {};

    @BeforeEach
    void requireLibrary() {
        Library.require();
    }

    @Test
    void aThreadHasANumber() throws Exception {
        assertThat(KernelCalls.gettid())
                .isEqualTo(Integer.parseInt(
                        Path.of("/proc/thread-self").toRealPath().getFileName().toString()));
    }

    @Test
    void capabilitiesAreThoseOfProc() throws IOException {
        assertThat(KernelCalls.effectiveCapabilities()).isEqualTo(Long.parseUnsignedLong(status("CapEff"), 16));
    }

    @Test
    void unknownFlagsAreInvalid() {
        assertThat(KernelCalls.unshare(1)).isEqualTo(-Errno.EINVAL);
    }

    /** A user namespace is for processes with one thread, and a JVM has many. */
    @Test
    void aUserNamespaceIsRefusedToManyThreads() {
        assertThat(KernelCalls.unshare(KernelCalls.CLONE_NEWUSER)).isEqualTo(-Errno.EINVAL);
    }

    @Test
    void offsetsAreForANamespaceThatWasMade() {
        assertThat(KernelCalls.writeTimensOffsets(KernelCalls.gettid(), "monotonic 1 0\n"))
                .isEqualTo(-Errno.EACCES);
        assertThat(KernelCalls.writeTimensOffsets(KernelCalls.gettid(), "x".repeat(1000)))
                .isEqualTo(-Errno.E2BIG);
        assertThat(KernelCalls.writeTimensOffsets(-1, "monotonic 1 0\n")).isEqualTo(-Errno.EINVAL);
        assertThat(KernelCalls.writeTimensOffsets(Integer.MAX_VALUE, "monotonic 1 0\n"))
                .isEqualTo(-Errno.ENOENT);
    }

    @Test
    void onlyANamespaceCanBeEntered() {
        assertThat(KernelCalls.setns(-1, 0)).isEqualTo(-Errno.EBADF);
        int file = KernelCalls.open("/proc/self/status", 0);
        assertThat(file).isPositive();
        assertThat(KernelCalls.setns(file, 0)).isEqualTo(-Errno.EINVAL);
        assertThat(KernelCalls.close(file)).isZero();
        assertThat(KernelCalls.close(file)).isEqualTo(-Errno.EBADF);
        assertThat(KernelCalls.open("/proc/self/ns/nowhere", 0)).isEqualTo(-Errno.ENOENT);
        assertThat(KernelCalls.open("x".repeat(5000), 0)).isEqualTo(-Errno.E2BIG);
    }

    @Test
    void descriptorsCanBeMarked() throws IOException {
        assertThat(KernelCalls.closeOnExec(-1)).isEqualTo(-Errno.EBADF);
        int file = KernelCalls.open("/dev/null", 0);
        assertThat(flags(file) & O_CLOEXEC).isEqualTo(O_CLOEXEC);
        assertThat(KernelCalls.close(file)).isZero();
        // What the JDK opens is not marked, and takes the lowest number that is free.
        try (FileInputStream in = new FileInputStream("/dev/null")) {
            assertThat(in.read()).isEqualTo(-1);
            assertThat(flags(file) & O_CLOEXEC).isZero();
            assertThat(KernelCalls.closeOnExec(file)).isZero();
            assertThat(flags(file) & O_CLOEXEC).isEqualTo(O_CLOEXEC);
        }
    }

    private static int flags(int fd) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + fd))) {
            if (line.startsWith("flags:")) {
                return Integer.parseInt(line.substring("flags:".length()).strip(), 8);
            }
        }
        throw new AssertionError("no flags");
    }

    @Test
    void prctlAnswers() {
        assertThat(KernelCalls.prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)).isBetween(0, 2);
        assertThat(KernelCalls.prctl(-1, 0, 0, 0, 0)).isEqualTo(-Errno.EINVAL);
    }

    @Test
    void anExecThatFailsLeavesTheSignalMask() throws IOException {
        String before = status("SigBlk");
        for (String path : List.of("/nowhere/at/all\0", "/nowhere\0", "")) {
            assertThat(KernelCalls.exec(path.getBytes(), "x\0".getBytes(), NONE, 0x4000))
                    .as(path)
                    .isEqualTo(-Errno.ENOENT);
        }
        assertThat(KernelCalls.exec("/dev\0".getBytes(), "x\0".getBytes(), NONE, 0))
                .isEqualTo(-Errno.EACCES);
        assertThat(status("SigBlk")).isEqualTo(before);
    }

    private static String status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
