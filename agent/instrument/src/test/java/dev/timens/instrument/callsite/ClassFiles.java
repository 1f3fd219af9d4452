package dev.timens.instrument.callsite;

import java.util.function.LongSupplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files of many shapes, with clock calls. */
final class ClassFiles {
    static final String NAME = "Sample";

    private ClassFiles() {}

    /** A class with a static method {@code long read()} that calls the clock. */
    static byte[] calling(int version, String owner, String name) {
        ClassWriter writer = begin(version);
        MethodVisitor read = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()J", null, null);
        read.visitCode();
        read.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "()J", false);
        read.visitInsn(Opcodes.LRETURN);
        read.visitMaxs(2, 0);
        read.visitEnd();
        return end(writer);
    }

    /** The same by a method reference, {@code LongSupplier s = System::nanoTime}. */
    static byte[] referring(int version, String name) {
        ClassWriter writer = begin(version);
        MethodVisitor read = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()J", null, null);
        Handle metafactory = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                "metafactory",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                        + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                        + "Ljava/lang/invoke/CallSite;",
                false);
        org.objectweb.asm.Type type = org.objectweb.asm.Type.getMethodType("()J");
        Handle clock = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", name, "()J", false);
        read.visitCode();
        read.visitInvokeDynamicInsn(
                "getAsLong",
                "()L" + LongSupplier.class.getName().replace('.', '/') + ";",
                metafactory,
                type,
                clock,
                type);
        read.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/function/LongSupplier", "getAsLong", "()J", true);
        read.visitInsn(Opcodes.LRETURN);
        read.visitMaxs(2, 0);
        read.visitEnd();
        return end(writer);
    }

    /** The same by a MethodHandle constant. */
    static byte[] holding(int version, String name) {
        ClassWriter writer = begin(version);
        MethodVisitor read = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()J", null, null);
        read.visitCode();
        read.visitLdcInsn(new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", name, "()J", false));
        read.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "()J", false);
        read.visitInsn(Opcodes.LRETURN);
        read.visitMaxs(2, 0);
        read.visitEnd();
        return end(writer);
    }

    /** One that calls the clock and whose constant pool has the given count, one more than its last index. */
    static byte[] withPoolCount(int count) {
        ClassWriter writer = begin(Opcodes.V1_8);
        byte[] small = calling(Opcodes.V1_8, "java/lang/System", "nanoTime");
        int missing = count - ConstantPool.u2(small, 8);
        for (int i = 0; i < missing; i++) {
            writer.newUTF8("filler" + i);
        }
        MethodVisitor read = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()J", null, null);
        read.visitCode();
        read.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        read.visitInsn(Opcodes.LRETURN);
        read.visitMaxs(2, 0);
        read.visitEnd();
        byte[] full = end(writer);
        if (ConstantPool.u2(full, 8) != count) {
            throw new AssertionError("made a pool of " + ConstantPool.u2(full, 8));
        }
        return full;
    }

    private static ClassWriter begin(int version) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        // Constants that take two entries, and uses of System that are no clock.
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "L", "J", null, 0x1234567890L)
                .visitEnd();
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "D", "D", null, 0.5)
                .visitEnd();
        MethodVisitor other = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "hash", "()I", null, null);
        other.visitCode();
        other.visitLdcInsn("nanoTime");
        other.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I", false);
        other.visitInsn(Opcodes.IRETURN);
        other.visitMaxs(1, 0);
        other.visitEnd();
        return writer;
    }

    private static byte[] end(ClassWriter writer) {
        writer.visitEnd();
        return writer.toByteArray();
    }
}
