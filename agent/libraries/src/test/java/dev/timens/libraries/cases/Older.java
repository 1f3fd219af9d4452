package dev.timens.libraries.cases;

import io.netty.channel.nio.NioEventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What also runs on older lines of the libraries, which are in front on the class path then. */
final class Older {
    private Older() {}

    static List<Library> all() {
        List<Library> all = new ArrayList<>(Jetty.all());
        all.add(Library.timer("netty-older-nio", Older::nio));
        return all;
    }

    @SuppressWarnings("deprecation") // in the newer line
    private static Delay nio() {
        NioEventLoopGroup group = new NioEventLoopGroup(1);
        return (millis, task) -> group.schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}
