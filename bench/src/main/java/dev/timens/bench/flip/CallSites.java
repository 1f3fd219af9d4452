package dev.timens.bench.flip;

import java.util.function.LongSupplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes with a call of {@code System.nanoTime()} each, as an application has them spread over its
 * code: each is compiled for itself, and each compilation depends on the dispatcher.
 */
final class CallSites extends ClassLoader {
    private static final String OBJECT = "java/lang/Object";

    private CallSites() {
        super(CallSites.class.getClassLoader());
    }

    static LongSupplier[] make(int count) throws ReflectiveOperationException {
        CallSites loader = new CallSites();
        LongSupplier[] sites = new LongSupplier[count];
        for (int i = 0; i < count; i++) {
            byte[] classFile = site("dev/timens/bench/flip/Site" + i);
            Class<?> site = loader.defineClass(null, classFile, 0, classFile.length);
            sites[i] = (LongSupplier) site.getConstructor().newInstance();
        }
        return sites;
    }

    private static byte[] site(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {LongSupplier.class.getName().replace('.', '/')};
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, OBJECT, interfaces);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "getAsLong", "()J", null, null);
        call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        call.visitInsn(Opcodes.LRETURN);
        call.visitMaxs(0, 0);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
