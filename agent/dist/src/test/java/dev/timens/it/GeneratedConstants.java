package dev.timens.it;

import dev.timens.it.readings.UserClock;
import dev.timens.it.readings.calls.Constants;
import dev.timens.testing.Artifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class whose methods return handles of the clocks from its constant pool, as no compiler of
 * Java does: as method handle constants, and as dynamic constants made of them.
 */
final class GeneratedConstants {
    private static final String HANDLE = Type.getDescriptor(MethodHandle.class);

    private GeneratedConstants() {}

    /** The directory for the class path. */
    static Path directory() {
        ClassWriter writer = new ClassWriter(0);
        String name = Constants.GENERATED.replace('.', '/');
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        for (UserClock clock : UserClock.values()) {
            Handle handle = handle(clock);
            method(writer, "handle" + clock, handle);
            method(writer, "dynamic" + clock, new ConstantDynamic("clock", HANDLE, bootstrap(), handle));
        }
        writer.visitEnd();
        try {
            Path directory = Files.createTempDirectory(Artifacts.buildFolder(), "generated-constants");
            Path file = directory.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, writer.toByteArray());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handle handle(UserClock clock) {
        switch (clock) {
            case INSTANT:
                return new Handle(Opcodes.H_INVOKESTATIC, "java/time/Instant", "now", "()Ljava/time/Instant;", false);
            case DATE:
                return new Handle(Opcodes.H_NEWINVOKESPECIAL, "java/util/Date", "<init>", "()V", false);
            default:
                return new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", clock.toString(), "()J", false);
        }
    }

    private static Handle bootstrap() {
        String descriptor = Type.getMethodDescriptor(
                Type.getType(MethodHandle.class),
                Type.getType(MethodHandles.Lookup.class),
                Type.getType(String.class),
                Type.getType(Class.class),
                Type.getType(MethodHandle.class));
        return new Handle(
                Opcodes.H_INVOKESTATIC, Type.getInternalName(Constants.class), "bootstrap", descriptor, false);
    }

    private static void method(ClassWriter writer, String name, Object constant) {
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, "()" + HANDLE, null, null);
        method.visitCode();
        method.visitLdcInsn(constant);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
    }
}
