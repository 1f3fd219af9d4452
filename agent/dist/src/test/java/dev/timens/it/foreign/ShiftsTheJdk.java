package dev.timens.it.foreign;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Redirects the clock calls of some classes of the JDK, as timens redirects those of applications, and as an
 * agent would that knows no boundary: what they share between threads is then reckoned in the time of each.
 */
final class ShiftsTheJdk extends EditsMethods {
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
        shifts.edit(new ClassReader("dev.timens.it.foreign.ShiftsTheJdk")); // loads what it takes
        instrumentation.addTransformer(shifts, true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (shifts.concerns(loaded.getName().replace('.', '/'))) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    // Without lambdas and concatenations: linking one loads classes, which come here again.
    @Override
    boolean concerns(String name) {
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
    MethodVisitor edited(MethodVisitor next) {
        return new Shifting(next);
    }

    private static final class Shifting extends MethodVisitor {
        Shifting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
            boolean isClock = owner.equals("java/lang/System")
                    && (method.equals("nanoTime") || method.equals("currentTimeMillis"));
            super.visitMethodInsn(opcode, isClock ? EditsDispatcher.DISPATCHER : owner, method, type, isInterface);
        }
    }
}
