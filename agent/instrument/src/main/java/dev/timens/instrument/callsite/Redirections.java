package dev.timens.instrument.callsite;

/** The static methods of the JDK whose callers in application classes meet the dispatcher instead. */
enum Redirections {
    NANO_TIME("java/lang/System", "nanoTime", "()J"),
    CURRENT_TIME_MILLIS("java/lang/System", "currentTimeMillis", "()J"),
    PARK_UNTIL("java/util/concurrent/locks/LockSupport", "parkUntil", "(J)V"),
    PARK_UNTIL_BLOCKER("java/util/concurrent/locks/LockSupport", "parkUntil", "(Ljava/lang/Object;J)V");

    static final Redirections[] ALL = values();

    /** The method names, each once: a class without any of them is left alone after one scan. */
    static final byte[][] NAMES = {NANO_TIME.name, CURRENT_TIME_MILLIS.name, PARK_UNTIL.name};

    private final byte[] owner;
    private final byte[] name;
    private final byte[] descriptor;

    Redirections(String owner, String name, String descriptor) {
        this.owner = ConstantPool.utf8(owner);
        this.name = ConstantPool.utf8(name);
        this.descriptor = ConstantPool.utf8(descriptor);
    }

    /** Whether the entry of the pool is a reference to this method. */
    private boolean isReferredToBy(ConstantPool pool, int methodref) {
        int nameAndType = pool.u2(methodref, 1);
        return pool.is(nameAndType, ConstantPool.NAME_AND_TYPE)
                && pool.isUtf8(pool.u2(nameAndType, 0), name)
                && pool.isUtf8(pool.u2(nameAndType, 1), descriptor)
                && pool.is(pool.u2(methodref, 0), ConstantPool.CLASS)
                && pool.isUtf8(pool.u2(pool.u2(methodref, 0), 0), owner);
    }

    /** Whether the entry of the pool is a reference to be redirected. */
    static boolean concern(ConstantPool pool, int index) {
        if (!pool.is(index, ConstantPool.METHODREF)) {
            return false;
        }
        for (Redirections redirection : ALL) {
            if (redirection.isReferredToBy(pool, index)) {
                return true;
            }
        }
        return false;
    }
}
