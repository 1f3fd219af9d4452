package dev.timens;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/**
 * The agent's operations as this copy of the API calls them.
 *
 * <p>The runtime lives in the boot loader, which a loader that delegates only {@code java.*} does not
 * reach, and may be another version than this copy. So nothing here links against it: the
 * dispatcher in {@code java.lang}, which every loader finds, hands over a map from operation names to
 * JDK functions, and namespaces travel as plain objects.
 */
final class AgentLink {
    /** Raised whenever an operation changes its meaning or its types; new operations do not raise it. */
    private static final int PROTOCOL = 1;

    private static final String DISPATCHER = "java.lang.TimensDispatcher";

    /** Null until an agent was found; an agent never goes away again. */
    private static volatile AgentLink found;

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000;

    private static volatile long absentAt = System.nanoTime() - LOOK_AGAIN_NANOS;

    final Supplier<Object> current;
    final Supplier<Object> host;
    final Supplier<Object> initial;
    final Function<Object[], Object> create;
    final Function<Object, String> name;
    final BiFunction<Object, String, Duration> offset;
    final ToLongBiFunction<Object, String> now;
    final Function<Object, Runnable> enter;
    final Supplier<Object> captured;
    final Consumer<Object> carry;
    final Consumer<Object> restore;
    final BiConsumer<Object, ThreadGroup> bind;
    final BiFunction<Object, String, ThreadGroup> newThreadGroup;
    final BiConsumer<Object, Path> save;
    final IntToLongFunction hostClock;
    final IntToLongFunction hostClockResolution;
    final IntToLongFunction ptpClock;
    final IntToLongFunction ptpClockResolution;

    private AgentLink(Map<String, Object> operations) {
        current = operation(operations, "current");
        host = operation(operations, "host");
        initial = operation(operations, "initial");
        create = operation(operations, "create");
        name = operation(operations, "name");
        offset = operation(operations, "offset");
        now = operation(operations, "now");
        enter = operation(operations, "enter");
        captured = operation(operations, "captured");
        carry = operation(operations, "carry");
        restore = operation(operations, "restore");
        bind = operation(operations, "bind");
        newThreadGroup = operation(operations, "newThreadGroup");
        save = operation(operations, "save");
        hostClock = operation(operations, "hostClock");
        hostClockResolution = operation(operations, "hostClockResolution");
        ptpClock = operation(operations, "ptpClock");
        ptpClockResolution = operation(operations, "ptpClockResolution");
    }

    /** The link to the attached agent, or an {@link IllegalStateException} that says what to add. */
    static AgentLink require() {
        AgentLink link = found;
        return link != null ? link : find();
    }

    /**
     * The same, but null without an agent: for what is called often, and must work without. It looks again
     * after a second.
     */
    static AgentLink ifAttached() {
        AgentLink link = found;
        if (link != null) {
            return link;
        }
        long now = System.nanoTime();
        // Unsigned: an agent that was attached since then may have set this clock back.
        if (Long.compareUnsigned(now - absentAt, LOOK_AGAIN_NANOS) < 0) {
            return null;
        }
        try {
            dispatcher();
        } catch (ClassNotFoundException absent) {
            absentAt = now;
            return null;
        }
        return require();
    }

    private static AgentLink find() {
        Map<String, Object> operations = operations();
        Object protocol = operations.get("protocol");
        if (!Integer.valueOf(PROTOCOL).equals(protocol)) {
            throw new IllegalStateException("timens-api " + version(AgentLink.class) + " speaks protocol " + PROTOCOL
                    + " and the attached timens agent " + operations.get("version") + " speaks protocol " + protocol
                    + ". Use the same version of both.");
        }
        AgentLink link = new AgentLink(operations);
        found = link;
        return link;
    }

    private static Map<String, Object> operations() {
        try {
            Class<?> dispatcher = dispatcher();
            @SuppressWarnings("unchecked")
            Map<String, Object> operations =
                    (Map<String, Object>) dispatcher.getMethod("runtime").invoke(null);
            return operations;
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("The timens agent is not attached. Add"
                    + " -javaagent:<path>/timens-agent-" + version(AgentLink.class) + ".jar to the JVM's command line,"
                    + " or attach it to the running JVM: java -jar timens-agent-" + version(AgentLink.class)
                    + ".jar attach <pid>");
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("The timens agent did not start: " + failed.getCause(), failed.getCause());
        } catch (ReflectiveOperationException foreign) {
            throw new IllegalStateException(DISPATCHER + " is not the timens agent's: " + foreign, foreign);
        }
    }

    /** With this code's own permissions, where a security manager asks for them. */
    @SuppressWarnings("removal")
    private static Class<?> dispatcher() throws ClassNotFoundException {
        try {
            return AccessController.doPrivileged(
                    (PrivilegedExceptionAction<Class<?>>) () -> Class.forName(DISPATCHER, true, null));
        } catch (PrivilegedActionException e) {
            throw (ClassNotFoundException) e.getException();
        }
    }

    private static String version(Class<?> in) {
        String version = in.getPackage().getImplementationVersion();
        return version != null ? version : "<version>";
    }

    @SuppressWarnings("unchecked")
    private static <T> T operation(Map<String, Object> operations, String name) {
        Object operation = operations.get(name);
        if (operation == null) {
            throw new IllegalStateException("The attached timens agent " + operations.get("version")
                    + " does not offer '" + name + "'. Use the same version of timens-api and agent.");
        }
        return (T) operation;
    }
}
