package dev.timens.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of libraries that must keep host time together, and classes whose callers would miss the shift. */
class DefaultHostPatternsTest {
    /** They are not checked at start. */
    @ParameterizedTest
    @MethodSource("dev.timens.runtime.host.DefaultHostPatterns#all")
    void eachIsOneThatAUserMayWrite(HostPattern pattern) {
        HostPattern written = HostPattern.of(pattern.text(), pattern.reason());
        assertThat(written.literal()).isEqualTo(pattern.literal()).isNotEmpty();
        assertThat(pattern.text()).contains(written.literal().replace('/', '.'));
    }

    /** In Netty 4.2 the handler reads the clock, and the loop subtracts that from a deadline of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/netty/channel/SingleThreadIoEventLoop",
                "io/netty/channel/nio/NioIoHandler",
                "io/netty/channel/epoll/EpollIoHandler",
                "io/netty/channel/kqueue/KQueueIoHandler",
                "io/netty/channel/uring/IoUringIoHandler",
                "io/netty/channel/nio/NioEventLoop",
                "shaded/io/netty/channel/nio/NioIoHandler$1"
            })
    void nettysLoopsAndTheirHandlersKeepHostTime(String internalName) {
        assertThat(isOfHost(internalName)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reactor/core/scheduler/ParallelScheduler",
                "reactor/core/scheduler/BoundedElasticScheduler$BoundedState"
            })
    void reactorsSchedulersKeepHostTime(String internalName) {
        assertThat(isOfHost(internalName)).isTrue();
    }

    /** {@code Scheduler.now} gives {@code Flux.timestamp()} its wall-clock time. */
    @ParameterizedTest
    @ValueSource(strings = {"reactor/core/scheduler/Scheduler", "io/netty/handler/codec/http/cookie/Cookie"})
    void whatShowsTheWallClockDoesNot(String internalName) {
        assertThat(isOfHost(internalName)).isFalse();
    }

    private static boolean isOfHost(String internalName) {
        return DefaultHostPatterns.all().stream().anyMatch(pattern -> pattern.matches(internalName));
    }
}
