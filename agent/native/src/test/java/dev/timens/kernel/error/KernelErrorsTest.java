package dev.timens.kernel.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.kernel.Errno;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of errors: each has its kind, and a sentence that begins small, for a place to precede it. */
class KernelErrorsTest {
    @ParameterizedTest
    @MethodSource("table")
    void eachErrorIsOfItsKind(Step step, int errno, String subject, Class<? extends KernelException> kind) {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/ns/time")), "This kernel has no time namespaces.");
        Assumptions.assumeFalse(ProcessState.hasSeccompFilter(), "A filter changes what an error means.");
        KernelException error = KernelErrors.of(step, errno, subject);
        assertThat(error).isExactlyInstanceOf(kind).hasMessage(error.clause() + ".");
        assertThat(error.errno()).isEqualTo(errno);
        assertThat(error.clause()).matches("(?s)[a-z'].*[^.]");
    }

    /** Not the command's, whose status is another. */
    @Test
    void theLaunchersIsOfAnotherKind() {
        assertThat(KernelErrors.launcher(Errno.E2BIG))
                .isExactlyInstanceOf(LauncherException.class)
                .hasMessageContaining("are too long together; shorten them");
        assertThat(KernelErrors.launcher(Errno.ENOSYS)).hasMessageContaining("vm.memfd_noexec");
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row(Step.ENTER, Errno.EUSERS, "", ManyThreadsException.class),
                row(Step.TIME_NAMESPACE, Errno.EPERM, "", NoCapabilityException.class),
                row(Step.USER_NAMESPACE, Errno.EPERM, "", NoCapabilityException.class),
                row(Step.USER_NAMESPACE, Errno.EINVAL, "", ManyThreadsException.class),
                row(Step.TIME_NAMESPACE, Errno.ENOSPC, "", NamespaceLimitException.class),
                row(Step.TIME_NAMESPACE, Errno.EINVAL, "", NoKernelSupportException.class),
                row(Step.TIME_NAMESPACE, Errno.ENOSYS, "", NoKernelSupportException.class),
                row(Step.OFFSETS, Errno.EPERM, "monotonic 1 0\n", NoCapabilityException.class),
                row(Step.OFFSETS, Errno.EACCES, "monotonic 1 0\n", FrozenOffsetsException.class),
                row(Step.OFFSETS, Errno.ERANGE, "monotonic 1 0\n", OffsetRangeException.class),
                row(Step.OFFSETS, Errno.EINVAL, "realtime 1 0\n", OffsetFormException.class),
                row(Step.OFFSETS, Errno.ENOENT, "monotonic 1 0\n", NoKernelSupportException.class),
                row(Step.JOIN, Errno.EINVAL, "/a/file", NotATimeNamespaceException.class),
                row(Step.JOIN, Errno.EBADF, "/a/file", NotATimeNamespaceException.class),
                row(Step.JOIN, Errno.ENOENT, "/a/file", NotATimeNamespaceException.class),
                row(Step.JOIN, Errno.ENOENT, "/proc/1/ns/time", NoProcessException.class),
                row(Step.JOIN, Errno.ESRCH, "/proc/1/ns/time", NoProcessException.class),
                row(Step.JOIN, Errno.EACCES, "/proc/1/ns/time", NoAccessException.class),
                row(Step.JOIN, Errno.EPERM, "/proc/1/ns/time", NoCapabilityException.class),
                row(Step.JOIN, Errno.EUSERS, "/proc/1/ns/time", ManyThreadsException.class),
                row(Step.KEEP, Errno.EEXIST, "/a/file", NotKeptException.class),
                row(Step.KEEP, Errno.EPERM, "/a/file", NotKeptException.class),
                row(Step.EXEC, Errno.ENOENT, "command", CommandException.class),
                row(Step.EXEC, Errno.ENOEXEC, "command", CommandException.class),
                row(Step.ENTER, Errno.E2BIG, "", UnexpectedErrorException.class));
    }

    private static Arguments row(Step step, int errno, String subject, Class<? extends KernelException> kind) {
        return Arguments.of(step, errno, subject, kind);
    }
}
