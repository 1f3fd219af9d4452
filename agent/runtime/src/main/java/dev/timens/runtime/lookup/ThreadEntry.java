package dev.timens.runtime.lookup;

import dev.timens.runtime.namespace.Namespace;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The one inheritable entry in which a thread carries its namespace; null for a thread that was
 * never placed.
 *
 * <p>An {@link InheritableThreadLocal}, so that new threads inherit it without a hook, virtual ones
 * included; but read through trusted method handles into {@code Thread.inheritableThreadLocals},
 * because {@code ThreadLocal.get()} would leave an entry in every thread that only asks.
 */
final class ThreadEntry {
    private static final InheritableThreadLocal<Namespace> KEY = new InheritableThreadLocal<>();

    /** {@code Object inheritableThreadLocals(Thread)}. */
    private static final MethodHandle MAP;
    /** {@code Object getEntry(Object map, ThreadLocal key)}: the entry or null, creating nothing. */
    private static final MethodHandle ENTRY;
    /** {@code Object value(Object entry)}. */
    private static final MethodHandle VALUE;
    /** {@code void set(Object map, ThreadLocal key, Object value)}. */
    private static final MethodHandle SET;
    /** {@code void remove(Object map, ThreadLocal key)}. */
    private static final MethodHandle REMOVE;
    /** {@code void createMap(InheritableThreadLocal key, Thread thread, Object firstValue)}. */
    private static final MethodHandle CREATE_MAP;

    static {
        try {
            Class<?> map = Class.forName("java.lang.ThreadLocal$ThreadLocalMap", true, null);
            Class<?> entry = Class.forName("java.lang.ThreadLocal$ThreadLocalMap$Entry", true, null);
            MethodHandles.Lookup caller = MethodHandles.lookup();
            MethodHandles.Lookup inThread = MethodHandles.privateLookupIn(Thread.class, caller);
            MethodHandles.Lookup inMap = MethodHandles.privateLookupIn(map, caller);
            MAP = inThread.findGetter(Thread.class, "inheritableThreadLocals", map)
                    .asType(MethodType.methodType(Object.class, Thread.class));
            ENTRY = inMap.findVirtual(map, "getEntry", MethodType.methodType(entry, ThreadLocal.class))
                    .asType(MethodType.methodType(Object.class, Object.class, ThreadLocal.class));
            VALUE = MethodHandles.privateLookupIn(entry, caller)
                    .findGetter(entry, "value", Object.class)
                    .asType(MethodType.methodType(Object.class, Object.class));
            SET = inMap.findVirtual(map, "set", MethodType.methodType(void.class, ThreadLocal.class, Object.class))
                    .asType(MethodType.methodType(void.class, Object.class, ThreadLocal.class, Object.class));
            REMOVE = inMap.findVirtual(map, "remove", MethodType.methodType(void.class, ThreadLocal.class))
                    .asType(MethodType.methodType(void.class, Object.class, ThreadLocal.class));
            CREATE_MAP = MethodHandles.privateLookupIn(InheritableThreadLocal.class, caller)
                    .findVirtual(
                            InheritableThreadLocal.class,
                            "createMap",
                            MethodType.methodType(void.class, Thread.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK keeps inheritable thread-locals elsewhere: " + e, e);
        }
    }

    private ThreadEntry() {}

    /** The entry of a thread: the current one, or one that does not run yet. */
    static Namespace get(Thread thread) {
        try {
            Object map = (Object) MAP.invokeExact(thread);
            if (map == null) {
                return null;
            }
            Object entry = (Object) ENTRY.invokeExact(map, (ThreadLocal<?>) KEY);
            return entry == null ? null : (Namespace) (Object) VALUE.invokeExact(entry);
        } catch (Throwable e) {
            throw sneaky(e);
        }
    }

    /** Writes the entry of the current thread, or of one that does not run yet; null removes it. */
    static void set(Thread thread, Namespace namespace) {
        try {
            Object map = (Object) MAP.invokeExact(thread);
            if (map == null) {
                if (namespace != null) {
                    CREATE_MAP.invokeExact(KEY, thread, (Object) namespace);
                }
            } else if (namespace == null) {
                REMOVE.invokeExact(map, (ThreadLocal<?>) KEY);
            } else {
                SET.invokeExact(map, (ThreadLocal<?>) KEY, (Object) namespace);
            }
        } catch (Throwable e) {
            throw sneaky(e);
        }
    }

    /** The handles declare Throwable and throw none that is checked. */
    private static Error sneaky(Throwable e) {
        if (e instanceof RuntimeException) {
            throw (RuntimeException) e;
        }
        return e instanceof Error ? (Error) e : new AssertionError(e);
    }
}
