package dev.timens.instrument.callsite;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes an application class call the dispatcher in place of the JDK's clocks: appends the
 * dispatcher's name to the constant pool and points the method references there. Calls, method
 * references, MethodHandle and dynamic constants all go through those references.
 */
public final class CallSiteRedirection {
    private static final int MAGIC = 0xCAFEBABE;

    private final byte[] dispatcher;
    private final Redirections[] redirections;

    /** @param dispatcher the internal name of the class that has the methods */
    public CallSiteRedirection(String dispatcher) {
        this(dispatcher, Set.of());
    }

    /**
     * @param dispatcher the internal name of the class that has the methods
     * @param off names of redirections, {@code System.nanoTime}, that are left out
     */
    public CallSiteRedirection(String dispatcher, Set<String> off) {
        this.dispatcher = ConstantPool.utf8(dispatcher);
        redirections = Redirections.allBut(off);
    }

    /** The names of all redirections. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Redirections redirection : Redirections.values()) {
            names.add(redirection.hook());
        }
        return names;
    }

    /**
     * Whether calls of a method of the JDK are redirected in application classes: for those who tell it.
     *
     * @param owner the internal name of the class, as in the call
     * @param descriptor null stands for any
     */
    public static boolean isRedirected(String owner, String name, String descriptor) {
        for (Redirections redirection : Redirections.values()) {
            if (redirection.is(owner, name, descriptor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The class file with its clock calls redirected.
     *
     * @return null if there is nothing to redirect, also if this is no class file: that is for the JVM
     *     to say
     * @throws NotRedirectedException if there is something to redirect and it cannot be
     */
    public byte[] redirect(byte[] classFile) throws NotRedirectedException {
        try {
            if (!isClassFile(classFile) || !ConstantPool.hasUtf8(classFile, Redirections.NAMES)) {
                return null;
            }
            return redirect(classFile, ConstantPool.parse(classFile));
        } catch (IndexOutOfBoundsException truncated) {
            return null;
        } catch (UnknownTagException newer) {
            // Beyond the unknown entry nothing can be told apart, so look at the plain bytes.
            if (mentionsClock(classFile)) {
                throw new NotRedirectedException(newer.getMessage());
            }
            return null;
        }
    }

    private byte[] redirect(byte[] classFile, ConstantPool pool) throws NotRedirectedException {
        int count = pool.count();
        byte[] redirected = null;
        for (int i = 1; i < count; i++) {
            if (concern(pool, i)) {
                if (redirected == null) {
                    redirected = withDispatcher(classFile, pool);
                }
                ConstantPool.putU2(redirected, pool.u2At(i, 0), count + 1);
            }
        }
        return redirected;
    }

    private boolean concern(ConstantPool pool, int index) {
        if (pool.is(index, ConstantPool.METHODREF)) {
            for (Redirections redirection : redirections) {
                if (redirection.isReferredToBy(pool, index)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A copy with two entries more: the dispatcher's name at {@code count}, its Class after it. */
    private byte[] withDispatcher(byte[] classFile, ConstantPool pool) throws NotRedirectedException {
        int count = pool.count();
        if (count + 2 > ConstantPool.LARGEST_COUNT) {
            throw new NotRedirectedException("its constant pool is full");
        }
        int end = pool.end();
        int added = 3 + dispatcher.length + 3;
        byte[] copy = new byte[classFile.length + added];
        System.arraycopy(classFile, 0, copy, 0, end);
        copy[end] = ConstantPool.UTF8;
        ConstantPool.putU2(copy, end + 1, dispatcher.length);
        System.arraycopy(dispatcher, 0, copy, end + 3, dispatcher.length);
        copy[end + 3 + dispatcher.length] = ConstantPool.CLASS;
        ConstantPool.putU2(copy, end + 4 + dispatcher.length, count);
        System.arraycopy(classFile, end, copy, end + added, classFile.length - end);
        ConstantPool.putU2(copy, 8, count + 2);
        return copy;
    }

    private static boolean isClassFile(byte[] bytes) {
        return bytes.length > 10 && (ConstantPool.u2(bytes, 0) << 16 | ConstantPool.u2(bytes, 2)) == MAGIC;
    }

    private static boolean mentionsClock(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("nanoTime") || text.contains("currentTimeMillis") || text.contains("parkUntil");
    }
}
