package dev.timens.runtime.dispatch;

import dev.timens.runtime.host.HostClock;
import dev.timens.runtime.link.Operations;
import dev.timens.runtime.placement.DependentPlacement;
import dev.timens.runtime.placement.PoolPlacement;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URLConnection;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The dispatcher while there is no namespace: each call does what the redirected one did.
 *
 * <p>The dispatcher is made of this class by giving it another name, so its methods document the
 * dispatcher; {@link UniformBodies} and {@link FullBodies} have the same ones. No fields, no other
 * methods, and nothing but calls: the bodies are copied.
 */
public final class IdleBodies {
    private IdleBodies() {}

    /** For {@link System#nanoTime()}. */
    public static long nanoTime() {
        return System.nanoTime();
    }

    /** For {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    /** For the instant that {@code Clock.currentInstant()} makes of the host's seconds and nanos. */
    public static Instant instant(long seconds, long nanoAdjustment) {
        return Instant.ofEpochSecond(seconds, nanoAdjustment);
    }

    /** For {@link Instant#now()} in code that keeps host time. */
    public static Instant hostInstant() {
        return Instant.now();
    }

    /** For {@link Clock#systemDefaultZone()} in code that keeps host time. */
    public static Clock hostClock() {
        return HostClock.in(ZoneId.systemDefault());
    }

    /** For {@link Clock#system(ZoneId)} in code that keeps host time. */
    public static Clock hostClock(ZoneId zone) {
        return HostClock.in(zone);
    }

    /** A clock that code which keeps host time was given, as that code is to read it. */
    public static Clock hostClock(Clock given) {
        return HostClock.of(given);
    }

    /** A source of instants that code which keeps host time was given, as that code is to read it. */
    public static InstantSource hostSource(InstantSource given) {
        return HostClock.of(given);
    }

    /** A deadline of code that keeps host time, for a method of the JDK's that takes its caller's time. */
    public static Date hostDeadline(Date deadline) {
        return deadline;
    }

    /** The same where the method's receiver may be a class of the program's own. */
    public static Date hostDeadline(Object receiver, Date deadline) {
        return deadline;
    }

    /** The deadline that code which keeps host time hands to {@code sun.misc.Unsafe.park}. */
    public static long hostParkTime(long time, boolean isAbsolute) {
        return time;
    }

    /** What {@code scheduledExecutionTime()} gave to code that keeps host time. */
    public static long hostScheduledTime(Object task, long time) {
        return time;
    }

    /** For {@link LockSupport#parkUntil(long)}. */
    public static void parkUntil(long deadline) {
        LockSupport.parkUntil(deadline);
    }

    /** For {@link LockSupport#parkUntil(Object, long)}. */
    public static void parkUntil(Object blocker, long deadline) {
        LockSupport.parkUntil(blocker, deadline);
    }

    /** An absolute time that the caller hands to a timer of the JDK, as the timer takes it. */
    public static long toHostMillis(long millis) {
        return millis;
    }

    /** An absolute time of a timer or record of the JDK, as the caller is to see it. */
    public static long toNamespaceMillis(long millis) {
        return millis;
    }

    /** The time argument of {@code sun.misc.Unsafe.park}: an absolute time only if it is said to be. */
    public static long parkTime(boolean isAbsolute, long time) {
        return time;
    }

    /** A time of a file, as the caller is to see it. */
    public static FileTime toNamespaceFileTime(FileTime host) {
        return host;
    }

    /** A time of a file that the caller was shown, as the host has it. */
    public static FileTime toHostFileTime(FileTime shown) {
        return shown;
    }

    /** For {@link FileTime#to(TimeUnit)} where a time is set on a file. */
    public static long hostFileTime(FileTime shown, TimeUnit unit) {
        return shown.to(unit);
    }

    /** For what {@link java.io.File#lastModified()} gives. */
    public static long toNamespaceFileMillis(long hostMillis) {
        return hostMillis;
    }

    /** For what {@link java.io.File#setLastModified(long)} takes. */
    public static long toHostFileMillis(long shownMillis) {
        return shownMillis;
    }

    /** For {@link java.io.File#lastModified()} in code that keeps host time. */
    public static long hostLastModified(long shownMillis) {
        return shownMillis;
    }

    /** For {@link URLConnection#getLastModified()} in code that keeps host time. */
    public static long hostLastModified(URLConnection connection) {
        return connection.getLastModified();
    }

    /** A platform thread is being made for which no group was named. */
    public static void groupInherited(Thread thread) {}

    /** A platform thread was made; its constructor is about to return. */
    public static void platformThreadMade(Thread thread) {}

    /** A virtual thread was made; its constructor is about to return. */
    public static void virtualThreadMade(Thread thread) {}

    /** A platform thread is about to start. */
    public static void platformThreadStarting(Thread thread) {}

    /** Code that keeps host time got a thread, which does not run yet, from a thread factory. */
    public static void threadMadeForHost(Thread thread) {}

    /** What a pool that is made now remembers: where its workers belong. Null for nowhere. */
    public static Object poolHome() {
        return null;
    }

    /** What a pool that belongs to the whole JVM remembers. */
    public static Object jvmPoolHome() {
        return PoolPlacement.jvm();
    }

    /** A pool has made a worker, which does not run yet; or wiped the thread-locals of the calling one. */
    public static void poolWorkerMade(Thread worker, Object poolHome) {}

    /** Where a task that is forked now is to run. Null for where it is executed. */
    public static Object taskHome() {
        return null;
    }

    /** Where a task that is submitted to a pool now is to run; {@code known} is what it remembers itself. */
    public static Object submittedTaskHome(Object task, Object known, Object poolHome) {
        return null;
    }

    /** The executor of a dependent of a {@code CompletableFuture}'s; one that submits for the calling thread. */
    public static Executor dependentExecutor(Executor executor) {
        return DependentPlacement.executorOutside(executor);
    }

    /** Where such a dependent is to run. */
    public static Object dependentHome(Executor executor) {
        return DependentPlacement.homeOutside(executor);
    }

    /** What the JVM's delayer is to run for the calling thread. */
    public static Runnable delayed(Runnable command) {
        return command;
    }

    /** Goes where a task is to run; gives what {@link #taskEnded(Object)} needs to go back. */
    public static Object taskBegins(Object taskHome) {
        return null;
    }

    /** Goes back to where the calling thread was. */
    public static void taskEnded(Object before) {}

    /** The class to look a static method up in: for the methods above, this one. */
    public static Class<?> lookedUpIn(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type) {
        return RedirectedMethods.lookedUpIn(lookup, owner, name, type);
    }

    /** The method to call by reflection. */
    public static Method reflected(Method method) {
        return RedirectedMethods.reflected(method);
    }

    /** The method that a handle is to be made of. */
    public static Method unreflected(MethodHandles.Lookup lookup, Method method) {
        return RedirectedMethods.unreflected(lookup, method);
    }

    /** The class file to define a hidden class of, which transformers never see. */
    public static byte[] hiddenClass(byte[] classFile) {
        return RedirectedMethods.hiddenClass(classFile);
    }

    /** The class that a serialized lambda is to name for one of the methods above. */
    public static String serializedOwner(String owner, String method) {
        return RedirectedMethods.serializedOwner(owner, method);
    }

    /** What the public API calls, by name. */
    public static Map<String, Object> runtime() {
        return Operations.all();
    }
}
