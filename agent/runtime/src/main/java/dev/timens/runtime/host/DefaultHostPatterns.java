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
        {"*io.netty.channel.*EventLoop*", "an event loop waits for the nearest of those deadlines"},
        {"*io.netty.channel.*IoHandler*", "since 4.2 these hand the loop a time of their own to reckon the delay from"},
        {"com.zaxxer.hikari.*", "the housekeeper compares the times at which borrowers returned connections"},
        {"reactor.core.scheduler.?*Scheduler", "shared by the whole JVM, with threads of their own"},
        {"reactor.core.scheduler.BoundedElastic*", "an evictor compares the times at which workers became idle"},
        {"reactor.core.scheduler.ReactorThreadFactory", "makes the threads of the above"},
        {"io.reactivex*.internal.schedulers.*", "an evictor compares the times at which workers became idle"},
        {"kotlinx.coroutines.*", "dispatchers compare deadlines of the threads that delay"},
        {"okio.*Timeout", "one watchdog for the whole JVM compares deadlines of all callers"},
        {"okhttp3.internal.concurrent.*", "one task runner for the whole JVM"},
        {"okhttp3.internal.connection.*", "a cleanup task compares the times at which connections became idle"},
        {"io.grpc.Deadline", "a deadline goes from the caller's thread to timers and servers"},
        {"org.eclipse.jetty.util.NanoTime", "idle timeouts are compared by scheduler threads"},
        {"org.eclipse.jetty.io.*", "idle timeouts are compared by scheduler threads"},
        {"akka.actor.LightArrayRevolverScheduler", "its timer thread compares deadlines of the threads that schedule"},
        {"org.apache.pekko.actor.LightArrayRevolverScheduler", "its timer thread compares deadlines of the threads that schedule"},
    };
    // spotless:on

    private DefaultHostPatterns() {}

    /** The patterns, with the reason of each. */
    public static List<HostPattern> all() {
        List<HostPattern> all = new ArrayList<>();
        for (String[] row : TABLE) {
            all.add(HostPattern.of(row[0], row[1]));
        }
        return all;
    }
}
