package dev.timens.cli.explain.facts;

import static dev.timens.cli.explain.facts.JdkCall.ANY;
import static dev.timens.cli.explain.facts.JdkCall.TIMED;

import java.util.ArrayList;
import java.util.List;

/**
 * Methods of the JDK that wait for a time, declared as high in the hierarchy as they are. Waits without
 * a time are not of interest.
 */
final class WaitingCalls {
    private static final String LOCKS = "java/util/concurrent/locks/";
    private static final String CONCURRENT = "java/util/concurrent/";

    /** The time is measured by the thread that waits, on one clock: an offset cancels out. */
    private static final String OWN_THREAD = "measured by the waiting thread itself, so an offset cancels out";

    /** The time is measured by another thread. */
    private static final String TIMER = "the timer's deadlines are in host time, whoever makes them";

    /** The kernel waits. */
    private static final String KERNEL = "measured by the operating system";

    static final List<JdkCall> TABLE = table();

    private WaitingCalls() {}

    private static List<JdkCall> table() {
        List<JdkCall> rows = new ArrayList<>();
        threads(rows);
        locksAndQueues(rows);
        futuresAndPools(rows);
        timers(rows);
        network(rows);
        absolute(rows);
        return rows;
    }

    private static void threads(List<JdkCall> rows) {
        relative(rows, "java/lang/Object", "wait", "(J)", OWN_THREAD);
        relative(rows, "java/lang/Object", "wait", "(JI)", OWN_THREAD);
        for (String parameters : List.of("(J)", "(JI)", "(Ljava/time/Duration;)")) {
            relative(rows, "java/lang/Thread", "sleep", parameters, OWN_THREAD);
            relative(rows, "java/lang/Thread", "join", parameters, OWN_THREAD);
        }
        relative(rows, "java/lang/ref/ReferenceQueue", "remove", "(J)", OWN_THREAD);
        relative(rows, "java/lang/Process", "waitFor", TIMED, "the process runs in host time");
        for (String name : List.of("sleep", "timedJoin", "timedWait")) {
            relative(rows, CONCURRENT + "TimeUnit", name, ANY, OWN_THREAD);
        }
        relative(rows, LOCKS + "LockSupport", "parkNanos", ANY, OWN_THREAD);
    }

    private static void locksAndQueues(List<JdkCall> rows) {
        relative(rows, LOCKS + "Lock", "tryLock", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "ReentrantReadWriteLock$ReadLock", "tryLock", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "ReentrantReadWriteLock$WriteLock", "tryLock", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "StampedLock", "tryReadLock", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "StampedLock", "tryWriteLock", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "Condition", "await", TIMED, OWN_THREAD);
        relative(rows, LOCKS + "Condition", "awaitNanos", "(J)", OWN_THREAD);
        for (String synchronizer : List.of("AbstractQueuedSynchronizer", "AbstractQueuedLongSynchronizer")) {
            relative(rows, LOCKS + synchronizer, "tryAcquireNanos", ANY, OWN_THREAD);
            relative(rows, LOCKS + synchronizer, "tryAcquireSharedNanos", ANY, OWN_THREAD);
        }
        relative(rows, CONCURRENT + "CountDownLatch", "await", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "CyclicBarrier", "await", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "Semaphore", "tryAcquire", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "Exchanger", "exchange", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "Phaser", "awaitAdvanceInterruptibly", TIMED, OWN_THREAD);
        String delayed = "its elements tell their delay on the clock of whoever takes them:"
                + " deadlines of one namespace are compared with another's time";
        for (String name : List.of("<init>", "take", "poll")) {
            rows.add(new JdkCall(CONCURRENT + "DelayQueue", name, ANY, Kind.CAUTION, List.of(), delayed));
        }
        for (String name : List.of("poll", "offer")) {
            relative(rows, CONCURRENT + "BlockingQueue", name, TIMED, OWN_THREAD);
        }
        for (String name : List.of("pollFirst", "pollLast", "offerFirst", "offerLast")) {
            relative(rows, CONCURRENT + "BlockingDeque", name, TIMED, OWN_THREAD);
        }
        relative(rows, CONCURRENT + "TransferQueue", "tryTransfer", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "SubmissionPublisher", "offer", TIMED, OWN_THREAD);
    }

    private static void futuresAndPools(List<JdkCall> rows) {
        relative(rows, CONCURRENT + "Future", "get", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "ForkJoinTask", "quietlyJoin", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "ForkJoinTask", "quietlyJoinUninterruptibly", TIMED, OWN_THREAD);
        for (String name : List.of("awaitTermination", "invokeAll", "invokeAny")) {
            relative(rows, CONCURRENT + "ExecutorService", name, TIMED, OWN_THREAD);
        }
        relative(rows, CONCURRENT + "ForkJoinPool", "awaitQuiescence", TIMED, OWN_THREAD);
        relative(rows, CONCURRENT + "CompletionService", "poll", TIMED, OWN_THREAD);
        for (String name : List.of("completeOnTimeout", "delayedExecutor", "orTimeout")) {
            relative(rows, CONCURRENT + "CompletableFuture", name, TIMED, TIMER);
        }
        for (String name : List.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay")) {
            relative(rows, CONCURRENT + "ScheduledExecutorService", name, TIMED, TIMER);
        }
        relative(rows, CONCURRENT + "ForkJoinPool", "submitWithTimeout", TIMED, TIMER);
        relative(rows, CONCURRENT + "StructuredTaskScope$Configuration", "withTimeout", TIMED, TIMER);
        relative(rows, CONCURRENT + "Delayed", "getDelay", ANY, "what is left of a delay, for the JDK's own timers");
        String keepAlive = "how long an idle worker lives is measured in host time";
        relative(rows, CONCURRENT + "ThreadPoolExecutor", "<init>", TIMED, keepAlive);
        relative(rows, CONCURRENT + "ThreadPoolExecutor", "setKeepAliveTime", TIMED, keepAlive);
        relative(rows, CONCURRENT + "ForkJoinPool", "<init>", TIMED, keepAlive);
    }

    private static void timers(List<JdkCall> rows) {
        String timer = "java/util/Timer";
        relative(rows, timer, "schedule", "(Ljava/util/TimerTask;J)", TIMER);
        relative(rows, timer, "schedule", "(Ljava/util/TimerTask;JJ)", TIMER);
        relative(rows, timer, "scheduleAtFixedRate", "(Ljava/util/TimerTask;JJ)", TIMER);
        relative(rows, "javax/swing/Timer", "<init>", ANY, TIMER);
        relative(rows, "java/nio/file/WatchService", "poll", TIMED, OWN_THREAD);
    }

    private static void network(List<JdkCall> rows) {
        relative(rows, "java/net/Socket", "setSoTimeout", "(I)", KERNEL);
        relative(rows, "java/net/ServerSocket", "setSoTimeout", "(I)", KERNEL);
        relative(rows, "java/net/DatagramSocket", "setSoTimeout", "(I)", KERNEL);
        relative(rows, "java/net/Socket", "connect", "(Ljava/net/SocketAddress;I)", KERNEL);
        relative(rows, "java/net/InetAddress", "isReachable", ANY, KERNEL);
        relative(rows, "java/net/URLConnection", "setConnectTimeout", "(I)", KERNEL);
        relative(rows, "java/net/URLConnection", "setReadTimeout", "(I)", KERNEL);
        relative(rows, "java/nio/channels/Selector", "select", "(J)", KERNEL);
        relative(rows, "java/nio/channels/Selector", "select", "(Ljava/util/function/Consumer;J)", KERNEL);
        relative(rows, "java/nio/channels/AsynchronousSocketChannel", "read", TIMED, TIMER);
        relative(rows, "java/nio/channels/AsynchronousSocketChannel", "write", TIMED, TIMER);
        relative(rows, "java/nio/channels/AsynchronousChannelGroup", "awaitTermination", TIMED, OWN_THREAD);
        relative(rows, "java/net/http/HttpClient$Builder", "connectTimeout", TIMED, TIMER);
        relative(rows, "java/net/http/WebSocket$Builder", "connectTimeout", TIMED, TIMER);
        relative(rows, "java/net/http/HttpRequest$Builder", "timeout", TIMED, TIMER);
        relative(rows, "java/net/http/HttpClient", "awaitTermination", TIMED, TIMER);
    }

    private static void absolute(List<JdkCall> rows) {
        rows.add(new JdkCall(
                LOCKS + "Condition",
                "awaitUntil",
                ANY,
                Kind.ABSOLUTE_WAIT,
                List.of("java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitUntil"),
                "the moment counts on the caller's clock"));
        rows.add(new JdkCall(
                "javax/management/timer/Timer",
                "addNotification",
                ANY,
                Kind.ABSOLUTE_WAIT,
                List.of("javax.management.timer.Timer.addNotification"),
                "the moment counts on the caller's clock"));
    }

    private static void relative(List<JdkCall> rows, String owner, String name, String parameters, String why) {
        rows.add(new JdkCall(owner, name, parameters, Kind.RELATIVE_WAIT, List.of(), why));
    }
}
