package dev.timens.libraries.cases;

import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.util.HashedWheelTimer;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Netty 4.1, as gRPC ships it under another name. */
final class ShadedNetty {
    private ShadedNetty() {}

    static List<Library> all() {
        List<Library> all = new ArrayList<>(List.of(
                Library.timer("shaded-executor", () -> of(new DefaultEventExecutor())),
                Library.timer("shaded-nio", () -> of(new NioEventLoopGroup(1))),
                Library.timer("shaded-wheel", ShadedNetty::wheel)));
        if (Epoll.isAvailable()) {
            all.add(Library.timer("shaded-epoll", () -> of(new EpollEventLoopGroup(1))));
        }
        return all;
    }

    private static Delay of(ScheduledExecutorService executor) {
        return (millis, task) -> executor.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private static Delay wheel() {
        HashedWheelTimer timer = new HashedWheelTimer();
        return (millis, task) -> timer.newTimeout(timeout -> task.run(), millis, TimeUnit.MILLISECONDS);
    }
}
