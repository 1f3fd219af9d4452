package dev.timens.runtime.host;

import dev.timens.runtime.lookup.CurrentNamespace;
import java.util.Date;
import java.util.TimerTask;

/**
 * Absolute times between code that keeps host time and methods of the JDK's that take and give them in
 * the time of their caller.
 */
public final class HostDeadlines {
    private HostDeadlines() {}

    /**
     * A deadline in host time, as the calling thread has to hand it to such a method. One that was
     * converted already, where one class of such code calls another, stays as it is.
     */
    public static Date of(Date host) {
        if (host == null || host.getTime() < 0 || host instanceof Converted) {
            return host; // a negative one is for the JDK to judge
        }
        return new Converted(CurrentNamespace.get().timekeeping().toNamespaceMillis(host.getTime()));
    }

    /** The same for a method of an interface: only the JDK's own classes take their caller's time. */
    public static Date of(Object receiver, Date host) {
        boolean isOfJdk = receiver != null && receiver.getClass().getClassLoader() == null;
        return isOfJdk ? of(host) : host;
    }

    /** The deadline argument of {@code sun.misc.Unsafe.park}. */
    public static long parkTime(long time, boolean isAbsolute) {
        boolean isDeadline = isAbsolute && time >= 0;
        return isDeadline ? CurrentNamespace.get().timekeeping().toNamespaceMillis(time) : time;
    }

    /**
     * What {@code scheduledExecutionTime()} of a task gave, in host time. A task that overrides the method
     * has asked {@code super} for it, or has an answer of its own.
     */
    public static long scheduled(Object task, long time) {
        boolean isOfJdk = task instanceof TimerTask && !overrides(task.getClass());
        return isOfJdk ? CurrentNamespace.get().timekeeping().toHostMillis(time) : time;
    }

    private static boolean overrides(Class<?> task) {
        for (Class<?> type = task; type != TimerTask.class; type = type.getSuperclass()) {
            try {
                type.getDeclaredMethod("scheduledExecutionTime");
                return true;
            } catch (NoSuchMethodException inherited) {
                // look further up
            }
        }
        return false;
    }

    /** Marks a date that was converted. */
    private static final class Converted extends Date {
        private static final long serialVersionUID = 1L;

        Converted(long millis) {
            super(millis);
        }
    }
}
