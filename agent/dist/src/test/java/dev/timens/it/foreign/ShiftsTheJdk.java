package dev.timens.it.foreign;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Redirects the clock calls of some classes of the JDK, as timens redirects those of applications, and as an
 * agent would that knows no boundary: what they share between threads is then reckoned in the time of each.
 */
final class ShiftsTheJdk implements ClassFileTransformer {
    private final List<String> beginnings;

    private ShiftsTheJdk(List<String> beginnings) {
        this.beginnings = beginnings;
    }

    /**
     * @param names of classes; those nested in them are meant too, and all of a package that ends in a dot
     */
    static void begin(Instrumentation instrumentation, List<String> names)
            throws IOException, UnmodifiableClassException {
        ShiftsTheJdk shifts = new ShiftsTheJdk(
                names.stream().map(name -> name.replace('.', '/')).toList());
        shifts.rewrite(new ClassReader("dev.timens.it.foreign.ShiftsTheJdk")); // loads what it takes
        instrumentation.addTransformer(shifts, true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (shifts.concern(loaded.getName().replace('.', '/'))) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    // Without lambdas and concatenations: linking one loads classes, which come here again.
    private boolean concern(String name) {
        if (name == null) {
            return false;
        }
        for (String beginning : beginnings) {
            int length = beginning.length();
            if (name.startsWith(beginning)
                    && (name.length() == length || beginning.endsWith("/") || name.charAt(length) == '$')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!concern(name)) {
            return null;
        }
        return rewrite(new ClassReader(classFile));
    }

    private byte[] rewrite(ClassReader reader) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Shifting(writer), 0);
        return writer.toByteArray();
    }

    private static final class Shifting extends ClassVisitor {
        Shifting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
                    boolean isClock = owner.equals("java/lang/System")
                            && (method.equals("nanoTime") || method.equals("currentTimeMillis"));
                    super.visitMethodInsn(
                            opcode, isClock ? "java/lang/TimensDispatcher" : owner, method, type, isInterface);
                }
            };
        }
    }
}
