package dev.timens.runtime.dispatch;

import dev.timens.runtime.host.HostClock;
import dev.timens.runtime.host.HostDeadlines;
import dev.timens.runtime.host.HostFileTimes;
import dev.timens.runtime.link.Operations;
import dev.timens.runtime.namespace.InitialNamespace;
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

/** The dispatcher while every thread is in the initial namespace, which is a constant. */
public final class UniformBodies {
    private UniformBodies() {}

    public static long nanoTime() {
        return InitialNamespace.get().timekeeping().nanoTime(System.nanoTime());
    }

    public static long currentTimeMillis() {
        return InitialNamespace.get().timekeeping().currentTimeMillis(System.currentTimeMillis());
    }

    public static Instant instant(long seconds, long nanoAdjustment) {
        return InitialNamespace.get().timekeeping().instant(seconds, nanoAdjustment);
    }

    public static Instant hostInstant() {
        return InitialNamespace.get().timekeeping().toHost(Instant.now());
    }

    public static Clock hostClock() {
        return HostClock.in(ZoneId.systemDefault());
    }

    public static Clock hostClock(ZoneId zone) {
        return HostClock.in(zone);
    }

    public static Clock hostClock(Clock given) {
        return HostClock.of(given);
    }

    public static InstantSource hostSource(InstantSource given) {
        return HostClock.of(given);
    }

    public static Date hostDeadline(Date deadline) {
        return HostDeadlines.of(deadline);
    }

    public static Date hostDeadline(Object receiver, Date deadline) {
        return HostDeadlines.of(receiver, deadline);
    }

    public static long hostParkTime(long time, boolean isAbsolute) {
        return HostDeadlines.parkTime(time, isAbsolute);
    }

    public static long hostScheduledTime(Object task, long time) {
        return HostDeadlines.scheduled(task, time);
    }

    public static void parkUntil(long deadline) {
        LockSupport.parkUntil(InitialNamespace.get().timekeeping().toHostMillis(deadline));
    }

    public static void parkUntil(Object blocker, long deadline) {
        LockSupport.parkUntil(blocker, InitialNamespace.get().timekeeping().toHostMillis(deadline));
    }

    public static long toHostMillis(long millis) {
        return InitialNamespace.get().timekeeping().toHostMillis(millis);
    }

    public static long toNamespaceMillis(long millis) {
        return InitialNamespace.get().timekeeping().toNamespaceMillis(millis);
    }

    public static long parkTime(boolean isAbsolute, long time) {
        return InitialNamespace.get().timekeeping().toHostTime(isAbsolute, time);
    }

    public static FileTime toNamespaceFileTime(FileTime host) {
        return InitialNamespace.get().timekeeping().toNamespace(host);
    }

    public static FileTime toHostFileTime(FileTime shown) {
        return InitialNamespace.get().timekeeping().toHost(shown);
    }

    public static long hostFileTime(FileTime shown, TimeUnit unit) {
        return InitialNamespace.get().timekeeping().toHost(shown, unit);
    }

    public static long toNamespaceFileMillis(long hostMillis) {
        return InitialNamespace.get().timekeeping().toNamespaceFileMillis(hostMillis);
    }

    public static long toHostFileMillis(long shownMillis) {
        return InitialNamespace.get().timekeeping().toHostFileMillis(shownMillis);
    }

    public static long hostLastModified(long shownMillis) {
        return InitialNamespace.get().timekeeping().toHostLastModified(shownMillis);
    }

    public static long hostLastModified(URLConnection connection) {
        return HostFileTimes.lastModified(connection);
    }

    public static void groupInherited(Thread thread) {}

    public static void platformThreadMade(Thread thread) {}

    public static void virtualThreadMade(Thread thread) {}

    public static void platformThreadStarting(Thread thread) {}

    public static void threadMadeForHost(Thread thread) {}

    public static Object poolHome() {
        return null;
    }

    public static Object jvmPoolHome() {
        return PoolPlacement.jvm();
    }

    public static void poolWorkerMade(Thread worker, Object poolHome) {}

    public static Object taskHome() {
        return null;
    }

    public static Object submittedTaskHome(Object task, Object known, Object poolHome) {
        return null;
    }

    public static Executor dependentExecutor(Executor executor) {
        return DependentPlacement.executorOutside(executor);
    }

    public static Object dependentHome(Executor executor) {
        return DependentPlacement.homeOutside(executor);
    }

    public static Runnable delayed(Runnable command) {
        return command;
    }

    public static Object taskBegins(Object taskHome) {
        return null;
    }

    public static void taskEnded(Object before) {}

    public static Class<?> lookedUpIn(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type) {
        return RedirectedMethods.lookedUpIn(lookup, owner, name, type);
    }

    public static Method reflected(Method method) {
        return RedirectedMethods.reflected(method);
    }

    public static Method unreflected(MethodHandles.Lookup lookup, Method method) {
        return RedirectedMethods.unreflected(lookup, method);
    }

    public static byte[] hiddenClass(byte[] classFile) {
        return RedirectedMethods.hiddenClass(classFile);
    }

    public static String serializedOwner(String owner, String method) {
        return RedirectedMethods.serializedOwner(owner, method);
    }

    public static Map<String, Object> runtime() {
        return Operations.all();
    }
}
