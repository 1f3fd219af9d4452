package dev.timens.runtime.host;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether code that keeps host time makes a thread or a pool: the first caller outside the JDK. Its
 * threads belong to nobody, whoever's call made it start them.
 */
public final class HostCaller {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final FirstOutsideJdk FIRST = new FirstOutsideJdk();

    private HostCaller() {}

    /** Looks at the stack of the calling thread. */
    public static boolean isCalling() {
        return !HostClasses.areNone() && WALKER.walk(FIRST);
    }

    private static final class FirstOutsideJdk implements Function<Stream<StackWalker.StackFrame>, Boolean> {
        private static final String OWN = "dev.timens.runtime.";

        @Override
        public Boolean apply(Stream<StackWalker.StackFrame> frames) {
            for (Iterator<StackWalker.StackFrame> i = frames.iterator(); i.hasNext(); ) {
                String name = i.next().getClassName();
                if (!HostPattern.isOfJdk(name) && !name.startsWith(OWN)) {
                    return HostClasses.contain(name.replace('.', '/'));
                }
            }
            return false;
        }
    }
}
