package dev.timens.instrument.callsite;

import java.nio.charset.StandardCharsets;

/** The name that a class file gives its class. */
public final class ClassName {
    private ClassName() {}

    /** The internal name, or null if this is no class file, or one of an unknown kind. */
    public static String of(byte[] classFile) {
        try {
            ConstantPool pool = ConstantPool.parse(classFile);
            int thisClass = ConstantPool.u2(classFile, pool.end() + 2);
            if (!pool.is(thisClass, ConstantPool.CLASS) || !pool.is(pool.u2(thisClass, 0), ConstantPool.UTF8)) {
                return null;
            }
            int name = pool.u2(thisClass, 0);
            return new String(classFile, pool.u2At(name, 1), pool.u2(name, 0), StandardCharsets.UTF_8);
        } catch (UnknownTagException | RuntimeException notUnderstood) {
            return null;
        }
    }
}
