package dev.timens.instrument.callsite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The static methods of the JDK whose callers in application classes meet the dispatcher instead. */
enum Redirections {
    NANO_TIME("java/lang/System", "nanoTime", "()J"),
    CURRENT_TIME_MILLIS("java/lang/System", "currentTimeMillis", "()J"),
    PARK_UNTIL("java/util/concurrent/locks/LockSupport", "parkUntil", "(J)V"),
    PARK_UNTIL_BLOCKER("java/util/concurrent/locks/LockSupport", "parkUntil", "(Ljava/lang/Object;J)V");

    /** The method names, each once: a class without any of them is left alone after one scan. */
    static final byte[][] NAMES = {NANO_TIME.name, CURRENT_TIME_MILLIS.name, PARK_UNTIL.name};

    private final String hook;
    private final byte[] owner;
    private final byte[] name;
    private final byte[] descriptor;

    Redirections(String owner, String name, String descriptor) {
        hook = owner.substring(owner.lastIndexOf('/') + 1) + '.' + name;
        this.owner = ConstantPool.utf8(owner);
        this.name = ConstantPool.utf8(name);
        this.descriptor = ConstantPool.utf8(descriptor);
    }

    /** The name in options and messages: {@code System.nanoTime}. */
    String hook() {
        return hook;
    }

    /** All whose names are not among the given ones. */
    static Redirections[] allBut(Set<String> off) {
        List<Redirections> kept = new ArrayList<>();
        for (Redirections redirection : values()) {
            if (!off.contains(redirection.hook)) {
                kept.add(redirection);
            }
        }
        return kept.toArray(new Redirections[0]);
    }

    /** Whether this is the method; whatever its descriptor if none is given. */
    boolean is(String otherOwner, String otherName, String otherDescriptor) {
        return Arrays.equals(owner, ConstantPool.utf8(otherOwner))
                && Arrays.equals(name, ConstantPool.utf8(otherName))
                && (otherDescriptor == null || Arrays.equals(descriptor, ConstantPool.utf8(otherDescriptor)));
    }

    /** Whether the entry of the pool, a Methodref, is a reference to this method. */
    boolean isReferredToBy(ConstantPool pool, int methodref) {
        int nameAndType = pool.u2(methodref, 1);
        return pool.is(nameAndType, ConstantPool.NAME_AND_TYPE)
                && pool.isUtf8(pool.u2(nameAndType, 0), name)
                && pool.isUtf8(pool.u2(nameAndType, 1), descriptor)
                && pool.is(pool.u2(methodref, 0), ConstantPool.CLASS)
                && pool.isUtf8(pool.u2(pool.u2(methodref, 0), 0), owner);
    }
}
