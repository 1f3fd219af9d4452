package dev.timens.it.foreign;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/**
 * Adds a retransformable transformer once timens has added its own, but before timens has checked
 * what came of it. The JVM calls such transformers in the order in which agents added their first one.
 */
final class JoinsAfterTimens implements ClassFileTransformer {
    private final ClassFileTransformer latecomer;
    private boolean joined;

    JoinsAfterTimens(ClassFileTransformer latecomer) {
        this.latecomer = latecomer;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (EditsDispatcher.DISPATCHER.equals(name) && !joined) {
            joined = true;
            ForeignAgent.join(latecomer);
        }
        return null;
    }
}
