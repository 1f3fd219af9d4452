package dev.timens.runtime.host;

import java.util.ArrayList;
import java.util.List;

/**
 * The libraries that keep host time unless the user says otherwise. Each shares deadlines between
 * threads of its own and those that call it: read in two namespaces, such a deadline comes never, or
 * at once. None of the classes shows a wall-clock time to its callers, so nobody misses the shift.
 */
public final class DefaultHostPatterns {
    // spotless:off
    private static final String[][] TABLE = {
        {"*io.netty.util.concurrent.*", "event loops compare deadlines of the threads that schedule; also under a shading prefix"},
        {"*io.netty.util.HashedWheelTimer", "its worker compares deadlines of the threads that set timeouts"},
        {"*io.netty.channel.*EventLoop*", "an event loop of Netty 4.1 waits for the nearest of those deadlines"},
        {"*io.netty.channel.*IoHandler", "an event loop of Netty 4.2 has it wait for the nearest of those deadlines"},
        {"io.vertx.core.*VertxThread", "tells the checker below since when it is busy, also on an event loop of Netty's"},
        {"io.vertx.core.*BlockedThreadChecker", "its timer thread compares the times at which threads became busy"},
        {"org.xnio.nio.*", "I/O threads compare deadlines of the threads that schedule, read and write"},
        {"com.zaxxer.hikari.*", "the housekeeper compares the times at which borrowers returned connections"},
        {"reactor.core.scheduler.?*Scheduler", "an evictor compares the times at which workers became idle; Scheduler itself shows the wall clock and is the caller's"},
        {"*reactor.pool.*", "whoever borrows looks at how long what others returned was idle"},
        {"io.reactivex*.internal.schedulers.*", "an evictor compares the times at which workers became idle"},
        {"kotlinx.coroutines.*", "dispatchers compare deadlines of the threads that delay"},
        {"okio.*Timeout", "one watchdog for the whole JVM compares deadlines of all callers"},
        {"okhttp3.internal.concurrent.*", "one task runner for the whole JVM"},
        {"okhttp3.internal.connection.*", "a cleanup task compares the times at which connections became idle"},
        {"okhttp3.internal.http2.Http2Connection", "is asked by those of the row above whether it is healthy now"},
        {"okhttp3.internal.*Util*", "gives a deadline to Okio's timeouts to read what is left of a response"},
        {"org.apache.hc.core5.pool.*", "whoever borrows, and an evictor, look at how long what others returned was idle"},
        {"org.apache.hc.core5.util.Deadline", "compares the times of the row above with now"},
        {"org.apache.hc.client5.http.impl.*ConnectionManager", "the same, for connections that others have kept"},
        {"io.grpc.Deadline", "a deadline goes from the caller's thread to timers and servers"},
        {"org.eclipse.jetty.util.NanoTime", "idle timeouts are compared by scheduler threads"},
        {"org.eclipse.jetty.io.*Timeout*", "the same before Jetty 10; the other classes of the package show the wall clock"},
        {"akka.actor.LightArrayRevolverScheduler", "a task at a fixed rate compares with the time of the thread that scheduled it"},
        {"org.apache.pekko.actor.LightArrayRevolverScheduler", "a task at a fixed rate compares with the time of the thread that scheduled it"},
    };
    // spotless:on

    private DefaultHostPatterns() {}

    /** The patterns, with the reason of each. */
    public static List<HostPattern> all() {
        List<HostPattern> all = new ArrayList<>();
        for (String[] row : TABLE) {
            all.add(HostPattern.known(row[0], row[1]));
        }
        return all;
    }
}
