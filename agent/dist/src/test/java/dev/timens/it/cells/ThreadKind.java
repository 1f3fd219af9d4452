package dev.timens.it.cells;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Platform and virtual threads. The latter by reflection: the tests are compiled for JDK 17. */
public enum ThreadKind {
    PLATFORM {
        @Override
        Thread unstarted(String name, Runnable task, boolean inherits) {
            Thread thread = new Thread(null, task, name, 0, inherits);
            thread.setDaemon(true);
            return thread;
        }
    },

    VIRTUAL {
        @Override
        Thread unstarted(String name, Runnable task, boolean inherits) {
            try {
                Class<?> builder = Class.forName("java.lang.Thread$Builder");
                Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
                virtual = builder.getMethod("name", String.class).invoke(virtual, name);
                virtual = builder.getMethod("inheritInheritableThreadLocals", boolean.class)
                        .invoke(virtual, inherits);
                return (Thread) builder.getMethod("unstarted", Runnable.class).invoke(virtual, task);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This JDK has no virtual threads.", e);
            }
        }
    };

    /** Those that the running JDK has. */
    public static List<ThreadKind> available() {
        return on(Runtime.version().feature());
    }

    /** Those that a JDK of the feature release has. */
    public static List<ThreadKind> on(int feature) {
        return feature >= 21 ? Arrays.asList(values()) : List.of(PLATFORM);
    }

    abstract Thread unstarted(String name, Runnable task, boolean inherits);

    /** A new thread that does not keep the JVM alive. */
    public final Thread unstarted(String name, Runnable task) {
        return unstarted(name, task, true);
    }

    /** A new thread that opts out of inheritable thread-locals. */
    public final Thread withoutInheriting(String name, Runnable task) {
        return unstarted(name, task, false);
    }

    public final Thread start(String name, Runnable task) {
        Thread thread = unstarted(name, task);
        thread.start();
        return thread;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
