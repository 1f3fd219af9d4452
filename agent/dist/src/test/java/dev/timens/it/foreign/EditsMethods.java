package dev.timens.it.foreign;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class files of some classes anew, constant pool and all, with each method edited. An edit needs no more
 * stack and no more locals than the method has.
 */
abstract class EditsMethods implements ClassFileTransformer {
    /** By its internal name, which is null for a hidden class. */
    abstract boolean concerns(String name);

    abstract MethodVisitor edited(MethodVisitor next);

    @Override
    public final byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!concerns(name)) {
            return null;
        }
        try {
            byte[] edited = edit(new ClassReader(classFile));
            ForeignAgent.changes++;
            return edited;
        } catch (Throwable e) {
            // The JVM would leave the class as it is, and say nothing.
            System.err.println("foreign agent: " + name + ": " + e);
            e.printStackTrace();
            throw e;
        }
    }

    final byte[] edit(ClassReader reader) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Editing(writer), 0);
        return writer.toByteArray();
    }

    private final class Editing extends ClassVisitor {
        Editing(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return edited(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }
}
