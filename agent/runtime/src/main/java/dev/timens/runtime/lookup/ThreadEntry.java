package dev.timens.runtime.lookup;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The one inheritable entry in which a thread carries where it is: the namespace it was placed in, or
 * the innermost scope it entered; null for a thread that was never placed.
 *
 * <p>An {@link InheritableThreadLocal}, so that new threads inherit it without a hook, virtual ones
 * included; but read through trusted method handles into {@code Thread.inheritableThreadLocals},
 * because {@code ThreadLocal.get()} would leave an entry in every thread that only asks.
 */
final class ThreadEntry {
    private static final Key KEY = new Key();

    /** {@code Object inheritableThreadLocals(Thread)}. */
    private static final MethodHandle MAP;
    /** {@code void inheritableThreadLocals(Thread, Object map)}. */
    private static final MethodHandle SET_MAP;
    /** {@code int size(Object map)}. */
    private static final MethodHandle SIZE;
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
            SET_MAP = inThread.findSetter(Thread.class, "inheritableThreadLocals", map)
                    .asType(MethodType.methodType(void.class, Thread.class, Object.class));
            SIZE = inMap.findGetter(map, "size", int.class).asType(MethodType.methodType(int.class, Object.class));
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
                            MethodType.methodType(void.class, Thread.class, Object.class))
                    .asType(MethodType.methodType(void.class, Key.class, Thread.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK keeps inheritable thread-locals elsewhere: " + e, e);
        }
    }

    private ThreadEntry() {}

    /** The entry of a thread, the current one or one that does not run yet: a namespace, a scope or null. */
    static Object get(Thread thread) {
        try {
            Object map = (Object) MAP.invokeExact(thread);
            if (map == null) {
                return null;
            }
            Object entry = (Object) ENTRY.invokeExact(map, (ThreadLocal<?>) KEY);
            return entry == null ? null : (Object) VALUE.invokeExact(entry);
        } catch (Throwable e) {
            throw sneaky(e);
        }
    }

    /** Writes the entry of the current thread, or of one that does not run yet; null leaves nothing behind. */
    static void set(Thread thread, Object value) {
        try {
            Object map = (Object) MAP.invokeExact(thread);
            if (value == null) {
                remove(thread, map);
            } else if (map == null) {
                CREATE_MAP.invokeExact(KEY, thread, value);
            } else {
                SET.invokeExact(map, (ThreadLocal<?>) KEY, value);
            }
        } catch (Throwable e) {
            throw sneaky(e);
        }
    }

    /** With the map, if it holds nothing else: threads made later would inherit a copy of it, empty or not. */
    private static void remove(Thread thread, Object map) throws Throwable {
        if (map == null || (Object) ENTRY.invokeExact(map, (ThreadLocal<?>) KEY) == null) {
            return;
        }
        if ((int) SIZE.invokeExact(map) == 1) {
            SET_MAP.invokeExact(thread, (Object) null);
        } else {
            REMOVE.invokeExact(map, (ThreadLocal<?>) KEY);
        }
    }

    /** The handles declare Throwable and throw none that is checked. */
    private static Error sneaky(Throwable e) {
        if (e instanceof RuntimeException) {
            throw (RuntimeException) e;
        }
        return e instanceof Error ? (Error) e : new AssertionError(e);
    }

    /** A child inherits the namespace of its parent's scope, not the scope: it cannot close that. */
    private static final class Key extends InheritableThreadLocal<Object> {
        @Override
        protected Object childValue(Object parent) {
            return CurrentNamespace.of(parent);
        }
    }
}
