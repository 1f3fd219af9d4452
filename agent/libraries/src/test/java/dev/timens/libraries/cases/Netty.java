package dev.timens.libraries.cases;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Netty 4.2. */
final class Netty {
    private Netty() {}

    static List<Library> all() {
        List<Library> all = new ArrayList<>(List.of(
                Library.timer("netty-executor", () -> of(new DefaultEventExecutor())),
                Library.timer(
                        "netty-executor-of-given-factory",
                        () -> of(new DefaultEventExecutor((ThreadFactory) Thread::new))),
                Library.timer("netty-executor-group", () -> of(new DefaultEventExecutorGroup(1))),
                Library.timer("netty-global", () -> of(GlobalEventExecutor.INSTANCE)),
                Library.timer("netty-nio", () -> loop(NioIoHandler.newFactory())),
                Library.timer("netty-local", () -> loop(LocalIoHandler.newFactory())),
                Library.timer("netty-wheel", Netty::wheel)));
        if (Epoll.isAvailable()) {
            all.add(Library.timer("netty-epoll", () -> loop(EpollIoHandler.newFactory())));
        }
        return all;
    }

    private static Delay loop(IoHandlerFactory handlers) {
        return of(new MultiThreadIoEventLoopGroup(1, handlers));
    }

    private static Delay of(ScheduledExecutorService executor) {
        return (millis, task) -> executor.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private static Delay wheel() {
        HashedWheelTimer timer = new HashedWheelTimer();
        return (millis, task) -> timer.newTimeout(timeout -> task.run(), millis, TimeUnit.MILLISECONDS);
    }
}
