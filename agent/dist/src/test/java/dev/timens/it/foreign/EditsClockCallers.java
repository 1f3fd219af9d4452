package dev.timens.it.foreign;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Counts the calls of the programs' methods, and writes their class files anew, constant pool and all. */
final class EditsClockCallers implements ClassFileTransformer {
    /** As text: a class literal would load the programs while this transformer is at work, unseen by it. */
    private static final List<String> PROGRAMS =
            List.of("dev/timens/it/foreign/ReadInEachPhase", "dev/timens/it/coverage/Covered");

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!PROGRAMS.contains(name)) {
            return null;
        }
        ForeignAgent.changes++;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(classFile).accept(new Counting(writer), 0);
        return writer.toByteArray();
    }

    private static final class Counting extends ClassVisitor {
        Counting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitMethodInsn(Opcodes.INVOKESTATIC, "dev/timens/it/foreign/CallCount", "countCall", "()V", false);
                }
            };
        }
    }
}
