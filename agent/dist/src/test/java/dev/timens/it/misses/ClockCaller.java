package dev.timens.it.misses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a class {@code public static long read() { return System.nanoTime(); }} with a constant pool of a given size. */
public final class ClockCaller {
    /** The largest {@code constant_pool_count} of a class file (JVMS 4.1). */
    public static final int FULL = 65535;

    private ClockCaller() {}

    /** @param poolCount as the class file has it: one more than the last index */
    public static void write(Path folder, String name, int poolCount) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor read = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()J", null, null);
        read.visitCode();
        read.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        read.visitInsn(Opcodes.LRETURN);
        read.visitMaxs(2, 0);
        read.visitEnd();
        writer.visitEnd();
        // The last name that the writer would add by itself.
        writer.newUTF8("Code");
        int last = 0;
        for (int i = 0; last < poolCount - 1; i++) {
            last = writer.newUTF8("padding " + i);
        }
        byte[] classFile = writer.toByteArray();
        if (((classFile[8] & 0xff) << 8 | classFile[9] & 0xff) != poolCount) {
            throw new AssertionError("The constant pool has another size.");
        }
        Files.write(folder.resolve(name + ".class"), classFile);
    }
}
