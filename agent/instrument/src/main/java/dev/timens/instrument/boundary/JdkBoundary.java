package dev.timens.instrument.boundary;

import static dev.timens.instrument.boundary.Boundary.ONWARDS;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_DATE_ARGUMENT;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_PARK_ARGUMENT;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_RESULT;
import static dev.timens.instrument.boundary.Rule.HIDDEN_CLASS;
import static dev.timens.instrument.boundary.Rule.HOST_ISLAND;
import static dev.timens.instrument.boundary.Rule.INSTANT_RESULT;
import static dev.timens.instrument.boundary.Rule.JVM_DELAYER_MADE;
import static dev.timens.instrument.boundary.Rule.JVM_POOL_MADE;
import static dev.timens.instrument.boundary.Rule.LOOKED_UP_CLASS;
import static dev.timens.instrument.boundary.Rule.PLATFORM_THREAD_MADE;
import static dev.timens.instrument.boundary.Rule.PLATFORM_THREAD_STARTING;
import static dev.timens.instrument.boundary.Rule.POOL_MADE;
import static dev.timens.instrument.boundary.Rule.POOL_WORKER_MADE;
import static dev.timens.instrument.boundary.Rule.READING;
import static dev.timens.instrument.boundary.Rule.REFLECTED_METHOD;
import static dev.timens.instrument.boundary.Rule.SERIALIZED_LAMBDA;
import static dev.timens.instrument.boundary.Rule.UNREFLECTED_METHOD;
import static dev.timens.instrument.boundary.Rule.VIRTUAL_THREAD_MADE;

/**
 * The boundary table: every method of the JDK in which a user reads a clock, hands in an absolute
 * time or gets one back, and the places where threads are made. What is not here keeps host time,
 * as the kernel keeps it inside its timers.
 */
final class JdkBoundary {
    private static final int FIRST = 17;

    // spotless:off
    static final Boundary[] TABLE = {
        // A user reads the wall clock. Year.now(), LocalDate.now(), LogRecord and their kin derive from these.
        row("java/time/Clock", "currentInstant", "()Ljava/time/Instant;",
                INSTANT_RESULT, "the result, not the clock calls inside: those calibrate a host offset that is shared by all threads"),
        row("java/time/Clock$SystemClock", "millis", "()J",
                READING, "else millis() and instant() disagree"),
        row("java/time/Clock$SystemInstantSource", "millis", "()J",
                READING, "else millis() and instant() disagree"),
        row("java/util/Date", "<init>", "()V",
                READING, "new Date()"),
        row("java/util/GregorianCalendar", "<init>", "(Ljava/util/TimeZone;Ljava/util/Locale;)V",
                READING, "Calendar.getInstance(); BuddhistCalendar by its super constructor"),
        row("java/util/JapaneseImperialCalendar", "<init>", "(Ljava/util/TimeZone;Ljava/util/Locale;)V",
                READING, "Calendar.getInstance() in ja-JP-u-ca-japanese; its class initialiser stays host: it fixes the current era for all"),
        row("sun/util/locale/provider/CalendarProviderImpl", "getInstance", "(Ljava/util/TimeZone;Ljava/util/Locale;)Ljava/util/Calendar;",
                READING, "Calendar.getInstance(zone, locale)"),
        row("sun/util/calendar/AbstractCalendar", "getCalendarDate", "()Lsun/util/calendar/CalendarDate;",
                READING, "today, for Date and Calendar"),
        // Not Gregorian's: only Date.parse calls that, and keeps the century for the whole JVM.
        row("sun/util/calendar/JulianCalendar", "getCalendarDate", "()Lsun/util/calendar/JulianCalendar$Date;",
                READING, "today, for Date and Calendar"),
        row("sun/util/calendar/LocalGregorianCalendar", "getCalendarDate", "()Lsun/util/calendar/LocalGregorianCalendar$Date;",
                READING, "today, for Date and Calendar"),
        row("sun/util/calendar/ZoneInfo", "getRawOffset", "()I",
                READING, "the zone's offset now"),
        row("sun/util/calendar/ZoneInfo", "observesDaylightTime", "()Z",
                READING, "whether daylight saving time is used from now on"),
        row("java/text/SimpleDateFormat", "initializeDefaultCentury", "()V",
                READING, "two-digit years are those within 80 years before now"),

        // A user hands in an absolute time. LockSupport.parkUntil is redirected where the user calls it:
        // the JDK calls it too, with host times.
        row("java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject", "awaitUntil", "(Ljava/util/Date;)Z",
                ABSOLUTE_DATE_ARGUMENT, "compared with host time inside"),
        row("java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject", "awaitUntil", "(Ljava/util/Date;)Z",
                ABSOLUTE_DATE_ARGUMENT, "compared with host time inside"),
        row("java/util/Timer", "schedule", "(Ljava/util/TimerTask;Ljava/util/Date;)V",
                ABSOLUTE_DATE_ARGUMENT, "the timer's queue is in host time"),
        row("java/util/Timer", "schedule", "(Ljava/util/TimerTask;Ljava/util/Date;J)V",
                ABSOLUTE_DATE_ARGUMENT, "the timer's queue is in host time"),
        row("java/util/Timer", "scheduleAtFixedRate", "(Ljava/util/TimerTask;Ljava/util/Date;J)V",
                ABSOLUTE_DATE_ARGUMENT, "the timer's queue is in host time"),
        row("sun/misc/Unsafe", "park", "(ZJ)V",
                ABSOLUTE_PARK_ARGUMENT, "only users call this one; the JDK has its own"),

        // A user gets an absolute time back.
        row("java/util/TimerTask", "scheduledExecutionTime", "()J",
                ABSOLUTE_RESULT, "the timer's queue is in host time"),

        // Code of the JDK that makes deadlines of Instant.now() and shares them with its own threads. Later
        // releases have a monotonic time source for it.
        row("jdk/internal/net/http/TimeoutEvent", "<init>", "(Ljava/time/Duration;)V",
                FIRST, FIRST, HOST_ISLAND, "read by the selector thread"),
        row("jdk/internal/net/http/HttpClientImpl", "purgeTimeoutsAndReturnNextDeadline", "()J",
                FIRST, FIRST, HOST_ISLAND, "the selector thread reads the deadlines"),
        row("jdk/internal/net/http/PlainHttpConnection", "canRetryConnect", "(Ljava/lang/Throwable;)Z",
                FIRST, FIRST, HOST_ISLAND, "compared with such a deadline"),
        row("jdk/internal/net/http/ConnectionPool", "returnToPool", "(Ljdk/internal/net/http/HttpConnection;)V",
                FIRST, FIRST, HOST_ISLAND, "keep-alive, purged by the selector thread"),
        row("jdk/internal/net/http/ConnectionPool", "purgeExpiredConnectionsAndReturnNextDeadline", "()J",
                FIRST, FIRST, HOST_ISLAND, "keep-alive, purged by the selector thread"),
        row("jdk/internal/net/http/ConnectionPool$ExpiryList", "add", "(Ljdk/internal/net/http/HttpConnection;)V",
                FIRST, FIRST, HOST_ISLAND, "keep-alive, purged by the selector thread"),

        // Roads to a clock that no constant pool shows. Handles and accessors are kept, so these are hooked
        // whatever the mode, before the first class that can take one is loaded.
        row("java/lang/invoke/MethodHandles$Lookup", "findStatic", "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/MethodHandle;",
                LOOKED_UP_CLASS, "a handle looked up by name"),
        row("java/lang/invoke/MethodHandles$Lookup", "unreflect", "(Ljava/lang/reflect/Method;)Ljava/lang/invoke/MethodHandle;",
                UNREFLECTED_METHOD, "a handle of a reflected method"),
        row("java/lang/invoke/MethodHandles$Lookup", "defineHiddenClass", "([BZ[Ljava/lang/invoke/MethodHandles$Lookup$ClassOption;)Ljava/lang/invoke/MethodHandles$Lookup;",
                HIDDEN_CLASS, "transformers never see hidden classes"),
        row("java/lang/invoke/MethodHandles$Lookup", "defineHiddenClassWithClassData", "([BLjava/lang/Object;Z[Ljava/lang/invoke/MethodHandles$Lookup$ClassOption;)Ljava/lang/invoke/MethodHandles$Lookup;",
                HIDDEN_CLASS, "transformers never see hidden classes"),
        row("jdk/internal/reflect/ReflectionFactory", "newMethodAccessor", "(Ljava/lang/reflect/Method;)Ljdk/internal/reflect/MethodAccessor;",
                FIRST, 17, REFLECTED_METHOD, "Method.invoke"),
        row("jdk/internal/reflect/ReflectionFactory", "newMethodAccessor", "(Ljava/lang/reflect/Method;Z)Ljdk/internal/reflect/MethodAccessor;",
                18, ONWARDS, REFLECTED_METHOD, "Method.invoke"),

        // What a redirected method reference shows of itself.
        row("java/lang/invoke/SerializedLambda", "<init>", "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V",
                SERIALIZED_LAMBDA, "the capturing class and JVMs without the agent know the original owner only"),

        // Threads begin where their creator is, or their group.
        row("java/lang/Thread", "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;Ljava/lang/String;JLjava/security/AccessControlContext;Z)V",
                FIRST, 18, PLATFORM_THREAD_MADE, "the constructor that all others call"),
        row("java/lang/Thread", "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;ILjava/lang/Runnable;JLjava/security/AccessControlContext;)V",
                19, 23, PLATFORM_THREAD_MADE, "the constructor that all others call"),
        row("java/lang/Thread", "<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;ILjava/lang/Runnable;J)V",
                24, ONWARDS, PLATFORM_THREAD_MADE, "the constructor that all others call"),
        row("java/lang/Thread", "<init>", "(Ljava/lang/String;IZ)V",
                19, ONWARDS, VIRTUAL_THREAD_MADE, "every virtual thread"),
        row("java/lang/Thread", "start", "()V",
                PLATFORM_THREAD_STARTING, "its group may have been bound since it was made"),
        row("java/lang/Thread", "start", "(Ljdk/internal/vm/ThreadContainer;)V",
                19, ONWARDS, PLATFORM_THREAD_STARTING, "executors that make a thread per task start them here"),

        // A pool lives where it was made, not where the task was that made it start a worker.
        row(PoolHome.EXECUTOR, "<init>", "(IIJLjava/util/concurrent/TimeUnit;Ljava/util/concurrent/BlockingQueue;Ljava/util/concurrent/ThreadFactory;Ljava/util/concurrent/RejectedExecutionHandler;)V",
                POOL_MADE, "the constructor that all others call"),
        row(PoolHome.EXECUTOR_WORKER, "<init>", "(Ljava/util/concurrent/ThreadPoolExecutor;Ljava/lang/Runnable;)V",
                POOL_WORKER_MADE, "made by the thread that submits"),
        row(PoolHome.FORK_JOIN_POOL, "<init>", "(ILjava/util/concurrent/ForkJoinPool$ForkJoinWorkerThreadFactory;Ljava/lang/Thread$UncaughtExceptionHandler;ZIIILjava/util/function/Predicate;JLjava/util/concurrent/TimeUnit;)V",
                POOL_MADE, "the constructor that all others call"),
        row(PoolHome.FORK_JOIN_POOL, "<init>", "(B)V",
                JVM_POOL_MADE, "the common pool"),
        row(PoolHome.FORK_JOIN_WORKER, "<init>", "(Ljava/lang/ThreadGroup;Ljava/util/concurrent/ForkJoinPool;ZZ)V",
                POOL_WORKER_MADE, "made by whoever forks, joins or blocks"),
        row(PoolHome.FORK_JOIN_WORKER, "resetThreadLocals", "()V",
                19, ONWARDS, POOL_WORKER_MADE, "wipes the namespace too"),
        row(PoolHome.DELAY_SCHEDULER, "<init>", "(Ljava/util/concurrent/ForkJoinPool;Ljava/lang/String;)V",
                25, ONWARDS, POOL_WORKER_MADE, "made by the thread that schedules first"),
        row(PoolHome.DELAYER, "<clinit>", "()V",
                FIRST, 24, JVM_DELAYER_MADE, "made by the thread that delays first"),
    };
    // spotless:on

    private JdkBoundary() {}

    private static Boundary row(String owner, String method, String descriptor, Rule rule, String reason) {
        return row(owner, method, descriptor, FIRST, ONWARDS, rule, reason);
    }

    private static Boundary row(
            String owner, String method, String descriptor, int since, int until, Rule rule, String reason) {
        return new Boundary(owner, method, descriptor, since, until, rule, reason);
    }
}
