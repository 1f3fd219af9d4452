package dev.timens.instrument.boundary;

import static dev.timens.instrument.boundary.Boundary.FIRST;
import static dev.timens.instrument.boundary.Boundary.ONWARDS;
import static dev.timens.instrument.boundary.Boundary.row;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_DATE_ARGUMENT;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_FIELD;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_PARK_ARGUMENT;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_RESULT;
import static dev.timens.instrument.boundary.Rule.ABSOLUTE_STAMP;
import static dev.timens.instrument.boundary.Rule.DELAYED;
import static dev.timens.instrument.boundary.Rule.DEPENDENT_MADE;
import static dev.timens.instrument.boundary.Rule.HIDDEN_CLASS;
import static dev.timens.instrument.boundary.Rule.HOST_DATE_RESULT;
import static dev.timens.instrument.boundary.Rule.HOST_ISLAND;
import static dev.timens.instrument.boundary.Rule.HOST_RESULT;
import static dev.timens.instrument.boundary.Rule.HOST_TIME_PARAMETER;
import static dev.timens.instrument.boundary.Rule.INSTANT_OF_HOST_MILLIS;
import static dev.timens.instrument.boundary.Rule.INSTANT_RESULT;
import static dev.timens.instrument.boundary.Rule.JVM_DELAYER_MADE;
import static dev.timens.instrument.boundary.Rule.JVM_POOL_MADE;
import static dev.timens.instrument.boundary.Rule.KEPT_DATE;
import static dev.timens.instrument.boundary.Rule.LOOKED_UP_CLASS;
import static dev.timens.instrument.boundary.Rule.PLATFORM_THREAD_MADE;
import static dev.timens.instrument.boundary.Rule.PLATFORM_THREAD_STARTING;
import static dev.timens.instrument.boundary.Rule.POOL_MADE;
import static dev.timens.instrument.boundary.Rule.POOL_WORKER_MADE;
import static dev.timens.instrument.boundary.Rule.POOL_WORKER_WIPED;
import static dev.timens.instrument.boundary.Rule.READING;
import static dev.timens.instrument.boundary.Rule.REFLECTED_METHOD;
import static dev.timens.instrument.boundary.Rule.SERIALIZED_LAMBDA;
import static dev.timens.instrument.boundary.Rule.TASK_EXECUTED;
import static dev.timens.instrument.boundary.Rule.TASK_EXECUTED_AGAIN;
import static dev.timens.instrument.boundary.Rule.TASK_FORKED;
import static dev.timens.instrument.boundary.Rule.TASK_OVER;
import static dev.timens.instrument.boundary.Rule.TASK_SUBMITTED;
import static dev.timens.instrument.boundary.Rule.TASK_TAKEN_BACK;
import static dev.timens.instrument.boundary.Rule.UNREFLECTED_METHOD;
import static dev.timens.instrument.boundary.Rule.VIRTUAL_THREAD_MADE;

/**
 * The boundary table: every method of the JDK in which a user reads a clock, hands in an absolute
 * time or gets one back, and the places where threads are made. What is not here keeps host time,
 * as the kernel keeps it inside its timers.
 */
final class JdkBoundary {
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
        row("java/util/Currency", "getInstance", "(Ljava/util/Locale;)Ljava/util/Currency;",
                READING, "a country that changes its currency; the set of all currencies stays host: it is kept for the whole JVM"),
        row("java/util/zip/ZipOutputStream", "putNextEntry", "(Ljava/util/zip/ZipEntry;)V",
                READING, "entries without a time of their own"),
        row("jdk/nio/zipfs/ZipFileSystem", "<init>", "(Ljdk/nio/zipfs/ZipFileSystemProvider;Ljava/nio/file/Path;Ljava/util/Map;)V",
                READING, "folders that the zip file has no entry for"),
        row("jdk/nio/zipfs/ZipFileSystem", "copyFile", "(Z[B[B[Ljava/nio/file/CopyOption;)V",
                READING, "the times of a copy"),
        row("jdk/nio/zipfs/ZipFileSystem", "getOutputStream", "(Ljdk/nio/zipfs/ZipFileSystem$Entry;)Ljava/io/OutputStream;",
                READING, "an entry that is written"),
        row("jdk/nio/zipfs/ZipFileSystem$1", "implCloseChannel", "()V",
                READING, "an entry that was written by a FileChannel"),
        row("jdk/nio/zipfs/ZipFileSystem$Entry", "<init>", "([BZI)V",
                READING, "a new entry"),
        row("jdk/nio/zipfs/ZipFileSystem$EntryOutputChannel", "<init>", "(Ljdk/nio/zipfs/ZipFileSystem;Ljdk/nio/zipfs/ZipFileSystem$Entry;)V",
                READING, "an entry that is written by a channel"),
        row("jdk/security/jarsigner/JarSigner", "sign0", "(Ljava/util/zip/ZipFile;Ljava/io/OutputStream;)V",
                READING, "the times of the signature's entries"),
        row("sun/tools/jar/Main", "setZipEntryTime", "(Ljava/util/zip/ZipEntry;)V",
                READING, "the jar tool, which programs can call: the manifest's time"),
        row("sun/security/provider/certpath/OCSPResponse", "verify", "(Ljava/util/List;Lsun/security/provider/certpath/OCSPResponse$IssuerInfo;Ljava/security/cert/X509Certificate;Ljava/util/Date;[BLjava/lang/String;)V",
                READING, "whether an answer of a responder is up to date; the other checks of certificates derive from Date"),
        row("com/sun/org/apache/xerces/internal/dom/events/EventImpl", "<init>", "()V",
                READING, "Event.getTimeStamp() of the DOM"),
        row("com/sun/security/sasl/CramMD5Server", "evaluateResponse", "([B)[B",
                READING, "the time in a challenge"),
        row("javax/security/auth/kerberos/KerberosTicket", "isCurrent", "()Z",
                READING, "whether a ticket has ended"),
        row("javax/security/auth/kerberos/KerberosTicket", "refresh", "()V",
                READING, "whether a ticket may be renewed"),
        row("sun/security/jgss/krb5/Krb5InitCredential", "getInitLifetime", "()I",
                READING, "GSSCredential.getRemainingInitLifetime()"),
        row("com/sun/security/auth/module/Krb5LoginModule", "isCurrent", "(Lsun/security/krb5/Credentials;)Z",
                READING, "whether the credentials in the cache have ended"),
        row("sun/security/krb5/internal/ccache/Credentials", "isValid", "()Z",
                READING, "whether credentials in a file have ended"),
        row("sun/security/krb5/internal/KerberosTime", "inClockSkew", "(I)Z",
                READING, "the other side's time against ours"),

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

        row("sun/security/krb5/internal/KerberosTime", "now", "()Lsun/security/krb5/internal/KerberosTime;",
                ABSOLUTE_STAMP, "the times in requests; the clock calls inside calibrate a time that is shared by all threads"),
        row("sun/security/ssl/SSLSessionImpl", "getCreationTime", "()J",
                ABSOLUTE_RESULT, "sessions are shared, and their times host time"),
        row("sun/security/ssl/SSLSessionImpl", "getLastAccessedTime", "()J",
                ABSOLUTE_RESULT, "sessions are shared, and their times host time"),
        row("sun/security/ssl/SSLSessionImpl", "<init>", "(Lsun/security/ssl/SSLSessionImpl;Lsun/security/ssl/SessionId;)V",
                HOST_RESULT, "a session copies another one's time of creation"),
        row("sun/security/ssl/SSLSessionContextImpl", "isTimedout", "(Ljavax/net/ssl/SSLSession;)Z",
                HOST_RESULT, "compared with host time"),
        row("java/net/HttpCookie", "expiryDate2DeltaSeconds", "(Ljava/lang/String;)J",
                ABSOLUTE_FIELD, "the date of expiry is the namespace's; cookies are shared, and their time of creation is host time"),

        // Stamps of management that are made for users: in the time of the thread that makes them. Those of
        // most notifications derive from new Date().
        row("javax/management/remote/JMXConnectionNotification", "<init>", "(Ljava/lang/String;Ljava/lang/Object;Ljava/lang/String;JLjava/lang/String;Ljava/lang/Object;)V",
                READING, "a connection was opened or closed"),
        row("sun/management/MemoryImpl", "createNotification", "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/management/MemoryUsage;J)V",
                READING, "a memory pool exceeded its threshold"),
        row("jdk/management/jfr/FlightRecorderMXBeanImpl", "createNotication", "(Ljdk/jfr/Recording;)Ljavax/management/Notification;",
                FIRST, 20, READING, "a recording changed its state; the name is the JDK's"),
        row("jdk/management/jfr/FlightRecorderMXBeanImpl", "createNotification", "(Ljdk/jfr/Recording;)Ljavax/management/Notification;",
                21, ONWARDS, READING, "a recording changed its state"),
        row("com/sun/management/internal/GarbageCollectorExtImpl", "createGCNotification", "(JLjava/lang/String;Ljava/lang/String;Ljava/lang/String;Lcom/sun/management/GcInfo;)V",
                HOST_TIME_PARAMETER, "the JVM stamps it"),
        row("javax/management/monitor/Monitor", "sendNotification", "(Ljava/lang/String;JLjava/lang/String;Ljava/lang/Object;Ljava/lang/Object;Ljavax/management/ObjectName;Z)V",
                HOST_TIME_PARAMETER, "monitor() reads the host: it also stamps the gauge, which any thread may read"),
        row("javax/management/monitor/Monitor$ObservedObject", "getDerivedGaugeTimeStamp", "()J",
                ABSOLUTE_RESULT, "stamped on a thread of the monitor's"),

        // When the JVM and processes began: the JDK compares what the host says, and users see it.
        row("sun/management/RuntimeImpl", "getStartTime", "()J",
                ABSOLUTE_RESULT, "uptime is now less start"),
        row("java/lang/ProcessHandleImpl$Info", "startInstant", "()Ljava/util/Optional;",
                INSTANT_OF_HOST_MILLIS, "toString() derives from it"),

        // The timer of management keeps its dates in host time: its own thread hands them on, too.
        row("javax/management/timer/Timer", "addNotification", "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/Object;Ljava/util/Date;JJZ)Ljava/lang/Integer;",
                KEPT_DATE, "all else there is between the user's date and the user's now, which is put into a date that has passed"),
        row("javax/management/timer/Timer", "getDate", "(Ljava/lang/Integer;)Ljava/util/Date;",
                HOST_DATE_RESULT, "the date that was asked for, as the reader's clock shows it"),
        row("javax/management/timer/Timer", "sendNotification", "(Ljava/util/Date;Ljavax/management/timer/TimerNotification;)V",
                HOST_DATE_RESULT, "the stamp, in the time of the thread that the listeners run on"),
        row("javax/management/timer/Timer", "start", "()V",
                HOST_ISLAND, "compares the dates with now, and hands them to java.util.Timer"),
        row("javax/management/timer/Timer", "updateTimerTable", "(Ljava/lang/Integer;)V",
                HOST_ISLAND, "hands the next date to java.util.Timer"),

        // A value that one thread caches is valid for as long on every other.
        row("javax/management/modelmbean/RequiredModelMBean", "resolveForCacheValue", "(Ljavax/management/Descriptor;)Ljava/lang/Object;",
                HOST_ISLAND, "compared with the stamp below; the descriptor's lastUpdatedTimeStamp is the host's"),
        row("javax/management/modelmbean/RequiredModelMBean", "cacheResult", "(Ljavax/management/modelmbean/ModelMBeanOperationInfo;Ljavax/management/Descriptor;Ljava/lang/Object;)V",
                HOST_ISLAND, "stamps a cached result"),
        row("javax/management/modelmbean/RequiredModelMBean", "getAttribute", "(Ljava/lang/String;)Ljava/lang/Object;",
                HOST_ISLAND, "stamps a cached attribute"),
        row("javax/management/modelmbean/RequiredModelMBean", "setAttribute", "(Ljavax/management/Attribute;)V",
                HOST_ISLAND, "stamps a cached attribute"),

        // Code of the JDK that makes deadlines of Instant.now() and shares them with its own threads. Later
        // releases have a monotonic time source for it.
        row("jdk/internal/net/http/TimeoutEvent", "<init>", "(Ljava/time/Duration;)V",
                FIRST, 21, HOST_ISLAND, "read by the selector thread"),
        row("jdk/internal/net/http/HttpClientImpl", "purgeTimeoutsAndReturnNextDeadline", "()J",
                FIRST, 21, HOST_ISLAND, "the selector thread reads the deadlines"),
        row("jdk/internal/net/http/PlainHttpConnection", "canRetryConnect", "(Ljava/lang/Throwable;)Z",
                FIRST, 21, HOST_ISLAND, "compared with such a deadline"),
        row("jdk/internal/net/http/ConnectionPool", "returnToPool", "(Ljdk/internal/net/http/HttpConnection;)V",
                FIRST, 21, HOST_ISLAND, "keep-alive, purged by the selector thread"),
        row("jdk/internal/net/http/ConnectionPool", "purgeExpiredConnectionsAndReturnNextDeadline", "()J",
                FIRST, 21, HOST_ISLAND, "keep-alive, purged by the selector thread"),
        row("jdk/internal/net/http/ConnectionPool$ExpiryList", "add", "(Ljdk/internal/net/http/HttpConnection;)V",
                FIRST, 21, HOST_ISLAND, "keep-alive, purged by the selector thread"),

        row("com/sun/jndi/dns/ZoneNode", "isExpired", "()Z",
                HOST_ISLAND, "a zone in the cache, and the moment it expires in host time"),

        // The JVM stamps flight recordings and their chunks with host time, and these compare themselves with it.
        row("jdk/jfr/internal/PlatformRecording", "setMaxAge", "(Ljava/time/Duration;)V",
                HOST_ISLAND, "deletes the chunks that are older"),
        row("jdk/jfr/internal/PlatformRecording", "scheduleStart", "(Ljava/time/Duration;)V",
                HOST_ISLAND, "a recording's start, which the JVM's takes the place of once it has begun"),
        row("jdk/jfr/internal/PlatformRecording", "updateTimer", "()V",
                HOST_ISLAND, "hands the end of a recording, by the JVM's time of its start, to java.util.Timer"),
        row("jdk/jfr/internal/management/StreamManager", "scheduleAbort", "(Ljdk/jfr/internal/management/EventByteStream;J)V",
                HOST_ISLAND, "hands the end of a stream that nobody reads to java.util.Timer"),
        row("jdk/jfr/internal/PlatformRecorder", "dumpMemoryToDestination", "(Ljdk/jfr/internal/PlatformRecording;)Ljava/time/Instant;",
                HOST_ISLAND, "the end of a recording in memory"),
        row("jdk/jfr/internal/PlatformRecorder", "fillWithDiskChunks", "(Ljdk/jfr/internal/PlatformRecording;)V",
                HOST_ISLAND, "the time of a snapshot without chunks"),
        row("jdk/jfr/internal/dcmd/DCmdDump", "execute", "(Ljdk/jfr/internal/dcmd/ArgumentParser;)V",
                HOST_ISLAND, "maxage: leaves out the chunks that are older"),
        row("jdk/jfr/internal/dcmd/DCmdDump", "parseTime", "(Ljava/lang/String;Ljava/lang/String;)Ljava/time/Instant;",
                HOST_ISLAND, "begin and end: leave out the chunks before and after"),
        row("jdk/management/jfr/DiskRepository", "setMaxAge", "(Ljava/time/Duration;)V",
                HOST_ISLAND, "deletes the chunks of a remote recording that are older"),

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
        row(PoolHome.WORK_QUEUE, "topLevelExec", "(Ljava/util/concurrent/ForkJoinTask;Ljava/util/concurrent/ForkJoinPool$WorkQueue;)V",
                19, 21, POOL_WORKER_WIPED, "wipes the namespace too"),
        row(PoolHome.FORK_JOIN_WORKER, "resetThreadLocals", "()V",
                22, ONWARDS, POOL_WORKER_MADE, "wipes the namespace too"),
        row(PoolHome.DELAY_SCHEDULER, "<init>", "(Ljava/util/concurrent/ForkJoinPool;Ljava/lang/String;)V",
                25, ONWARDS, POOL_WORKER_MADE, "made by the thread that schedules first"),
        row(PoolHome.DELAYER, "<clinit>", "()V",
                FIRST, 24, JVM_DELAYER_MADE, "made by the thread that delays first"),

        // What runs on a pool of the JVM's runs where it was submitted, whichever thread executes it; a task
        // of a pool of the user's own, where that pool was made.
        row(TaskHome.OWNER, "doExec", "()I",
                FIRST, 21, TASK_EXECUTED, "workers, thieves and helpers execute tasks here, and nowhere else"),
        row(TaskHome.OWNER, "doExec", "()V",
                22, 24, TASK_EXECUTED, "workers, thieves and helpers execute tasks here, and nowhere else"),
        row(TaskHome.OWNER, "doExec", "()V",
                25, ONWARDS, TASK_EXECUTED_AGAIN, "the same, and some tasks are periodic"),
        row(TaskHome.OWNER, "tryUnfork", "()Z",
                TASK_TAKEN_BACK, "a task that was forked elsewhere may be executed here"),
        row(TaskHome.OWNER, "reinitialize", "()V",
                TASK_TAKEN_BACK, "a task that is used again has forgotten all"),
        row(TaskHome.OWNER, "fork", "()Ljava/util/concurrent/ForkJoinTask;",
                TASK_FORKED, "parallel streams, sorts and recursive tasks"),
        row(PoolHome.FORK_JOIN_POOL, "externalSubmit", "(Ljava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;",
                FIRST, 18, TASK_SUBMITTED, "execute, submit and invoke; CompletableFuture's async methods"),
        row(PoolHome.FORK_JOIN_POOL, "poolSubmit", "(ZLjava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;",
                19, ONWARDS, TASK_SUBMITTED, "execute, submit and invoke; CompletableFuture's async methods"),
        row(PoolHome.FORK_JOIN_POOL, "externalSubmit", "(Ljava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;",
                20, ONWARDS, TASK_SUBMITTED, "has become a method of its own"),
        row(PoolHome.FORK_JOIN_POOL, "scheduleDelayedTask", "(Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;)Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;",
                25, ONWARDS, TASK_SUBMITTED, "schedule and submitWithTimeout; CompletableFuture's delays and timeouts"),
        row(PoolHome.PERIODIC_TASK, "postExec", "()Z",
                25, ONWARDS, TASK_OVER, "a periodic task keeps its home until it does not run again"),
        row("java/util/concurrent/CompletableFuture$UniCompletion", "<init>", "(Ljava/util/concurrent/Executor;Ljava/util/concurrent/CompletableFuture;Ljava/util/concurrent/CompletableFuture;)V",
                DEPENDENT_MADE, "an async dependent is submitted by whoever completes"),
        row(PoolHome.DELAYER, "delay", "(Ljava/lang/Runnable;JLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;",
                FIRST, 24, DELAYED, "orTimeout, completeOnTimeout and delayedExecutor"),
    };
    // spotless:on

    private JdkBoundary() {}
}
