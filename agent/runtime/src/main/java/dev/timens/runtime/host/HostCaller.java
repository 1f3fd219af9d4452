package dev.timens.runtime.host;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether code that keeps host time makes a thread or a pool: the first caller outside the JDK; or the
 * JDK, for the whole JVM. Such threads belong to nobody, whoever's call made them start.
 */
public final class HostCaller {
    private static final StackWalker WALKER = walker();
    private static final FirstOutsideJdk FIRST = new FirstOutsideJdk(Object.class);

    private HostCaller() {}

    /** With the classes themselves: an application may have packages whose names begin as the JDK's. */
    @SuppressWarnings("removal") // a security manager would ask the application's code for the permission
    private static StackWalker walker() {
        return AccessController.doPrivileged(new PrivilegedAction<StackWalker>() {
            @Override
            public StackWalker run() {
                return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
            }
        });
    }

    /** Whether such code called what is running. */
    public static boolean isCalling() {
        return WALKER.walk(FIRST);
    }

    /** Whether such code calls the constructor of a thread, whosever class the thread is of. */
    public static boolean isMaking(Thread thread) {
        return WALKER.walk(new FirstOutsideJdk(thread.getClass()));
    }

    private static final class FirstOutsideJdk implements Function<Stream<StackWalker.StackFrame>, Boolean> {
        private static final String OWN = "dev.timens.runtime.";

        private final Class<?> made;

        /** @param made of the constructors of this class and of those it extends the caller is looked at */
        FirstOutsideJdk(Class<?> made) {
            this.made = made;
        }

        @Override
        public Boolean apply(Stream<StackWalker.StackFrame> frames) {
            for (Iterator<StackWalker.StackFrame> i = frames.iterator(); i.hasNext(); ) {
                StackWalker.StackFrame frame = i.next();
                Class<?> caller = frame.getDeclaringClass();
                if (JvmMakers.contain(caller.getName(), frame.getMethodName())) {
                    return true;
                }
                if (!JdkClasses.contain(caller) && !isOwn(caller) && !isConstructor(frame, caller)) {
                    return HostClasses.contain(caller.getName().replace('.', '/'));
                }
            }
            return false;
        }

        private static boolean isOwn(Class<?> caller) {
            return caller.getClassLoader() == null && caller.getName().startsWith(OWN);
        }

        private boolean isConstructor(StackWalker.StackFrame frame, Class<?> caller) {
            if (!frame.getMethodName().equals("<init>")) {
                return false;
            }
            for (Class<?> type = made; type != null; type = type.getSuperclass()) {
                if (type == caller) {
                    return true;
                }
            }
            return false;
        }
    }
}
