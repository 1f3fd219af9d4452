package dev.timens.it.foreign;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Adds a field to the dispatcher. A careful agent does so when a class loads, and adds it again
 * whenever that class is retransformed; a careless one also tries with a class that loaded without.
 */
final class AddsField implements ClassFileTransformer {
    static final String FIELD = "foreignField";

    private final boolean careful;
    private boolean addedAtLoad;

    AddsField(boolean careful) {
        this.careful = careful;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!EditsDispatcher.DISPATCHER.equals(name)) {
            return null;
        }
        addedAtLoad |= redefined == null;
        if (careful && !addedAtLoad) {
            return null;
        }
        ForeignAgent.changes++;
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(writer, 0);
        writer.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, FIELD, "I", null, null)
                .visitEnd();
        return writer.toByteArray();
    }
}
