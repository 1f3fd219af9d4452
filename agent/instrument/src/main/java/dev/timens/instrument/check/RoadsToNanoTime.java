package dev.timens.instrument.check;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@link System#nanoTime()} by the roads that no constant pool shows. */
final class RoadsToNanoTime {
    private static final String NAME = "nanoTime";
    private static final MethodType TYPE = MethodType.methodType(long.class);

    private RoadsToNanoTime() {}

    static long found() throws Throwable {
        return invoke(MethodHandles.publicLookup().findStatic(System.class, NAME, TYPE));
    }

    static long unreflected() throws Throwable {
        return invoke(MethodHandles.publicLookup().unreflect(System.class.getMethod(NAME)));
    }

    static long reflected() throws Throwable {
        return (Long) System.class.getMethod(NAME).invoke(null);
    }

    static long hidden() throws Throwable {
        MethodHandles.Lookup own = MethodHandles.lookup();
        Class<?> hidden = own.defineHiddenClass(hiddenClass(), false).lookupClass();
        return invoke(own.findStatic(hidden, NAME, TYPE));
    }

    private static long invoke(MethodHandle handle) throws Throwable {
        return (long) handle.invokeExact();
    }

    /** A class that calls it as a compiled one does. */
    private static byte[] hiddenClass() {
        String packageName = RoadsToNanoTime.class.getPackageName().replace('.', '/');
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, packageName + "/Hidden", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, NAME, "()J", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", NAME, "()J", false);
        method.visitInsn(Opcodes.LRETURN);
        method.visitMaxs(2, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
