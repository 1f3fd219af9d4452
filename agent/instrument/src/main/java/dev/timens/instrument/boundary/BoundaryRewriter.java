package dev.timens.instrument.boundary;

import dev.timens.instrument.classfile.Rewriting;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Applies the rows of one class. */
final class BoundaryRewriter extends ClassVisitor {
    private final List<Boundary> rows;
    private final List<Boundary> missed;
    private final boolean withHome;

    private BoundaryRewriter(List<Boundary> rows, List<Boundary> missed, boolean withHome, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.withHome = withHome;
        this.rows = rows;
        this.missed = missed;
    }

    /**
     * @param missed the rows; those that were applied are taken out
     * @param withHome whether the class gets the field that pools and tasks have
     */
    static byte[] rewrite(byte[] classFile, List<Boundary> rows, List<Boundary> missed, boolean withHome) {
        return new Rewriting() {
            @Override
            protected ClassVisitor visitor(ClassReader reader, ClassVisitor next) {
                return new BoundaryRewriter(rows, missed, withHome, next);
            }
        }.apply(classFile);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        for (Boundary row : rows) {
            if (row.method().equals(name) && row.descriptor().equals(descriptor)) {
                return applied(row, method);
            }
        }
        return method;
    }

    @Override
    public void visitEnd() {
        if (withHome) {
            int access = Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
            super.visitField(access, PoolHome.FIELD, PoolHome.DESCRIPTOR, null, null)
                    .visitEnd();
        }
        for (Boundary row : rows) {
            TaskHome.addMethods(cv, row);
        }
        super.visitEnd();
    }

    private MethodVisitor applied(Boundary row, MethodVisitor method) {
        RuleVisitor visitor = RuleVisitors.of(row, method);
        return new MethodVisitor(Opcodes.ASM9, visitor) {
            @Override
            public void visitEnd() {
                super.visitEnd();
                if (visitor.found()) {
                    missed.remove(row);
                }
            }
        };
    }
}
