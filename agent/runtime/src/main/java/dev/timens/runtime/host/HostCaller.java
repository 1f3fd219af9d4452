package dev.timens.runtime.host;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether code that keeps host time makes a thread or a pool: the first caller outside the JDK; or the
 * JDK, for the whole JVM. Such threads belong to nobody, whoever's call made them start.
 */
public final class HostCaller {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final FirstOutsideJdk FIRST = new FirstOutsideJdk(Object.class);

    private HostCaller() {}

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
                String name = frame.getClassName();
                if (JvmMakers.contain(name, frame.getMethodName())) {
                    return true;
                }
                if (!HostPattern.isOfJdk(name) && !name.startsWith(OWN) && !isConstructor(frame)) {
                    return HostClasses.contain(name.replace('.', '/'));
                }
            }
            return false;
        }

        private boolean isConstructor(StackWalker.StackFrame frame) {
            if (!frame.getMethodName().equals("<init>")) {
                return false;
            }
            for (Class<?> type = made; type != null; type = type.getSuperclass()) {
                if (type.getName().equals(frame.getClassName())) {
                    return true;
                }
            }
            return false;
        }
    }
}
