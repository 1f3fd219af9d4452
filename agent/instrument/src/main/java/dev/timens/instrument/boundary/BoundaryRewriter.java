package dev.timens.instrument.boundary;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Applies the rows of one class. */
final class BoundaryRewriter extends ClassVisitor {
    /** Where the u2 of the class file's major version is. */
    private static final int MAJOR_AT = 6;

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
     * @param withHome whether the class gets the field that pools have
     */
    static byte[] rewrite(byte[] classFile, List<Boundary> rows, List<Boundary> missed, boolean withHome) {
        // A JDK newer than the library has class files that differ in the version at first: show it one
        // that it knows, and put the real one back.
        byte[] known = classFile.clone();
        known[MAJOR_AT] = 0;
        known[MAJOR_AT + 1] = (byte) Math.min(classFile[MAJOR_AT + 1], Opcodes.V25);
        ClassReader reader = new ClassReader(known);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new BoundaryRewriter(rows, missed, withHome, writer), 0);
        byte[] rewritten = writer.toByteArray();
        rewritten[MAJOR_AT] = classFile[MAJOR_AT];
        rewritten[MAJOR_AT + 1] = classFile[MAJOR_AT + 1];
        return rewritten;
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
            int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
            super.visitField(access, PoolHome.FIELD, PoolHome.DESCRIPTOR, null, null)
                    .visitEnd();
        }
        super.visitEnd();
    }

    private MethodVisitor applied(Boundary row, MethodVisitor method) {
        Rule.RuleVisitor visitor = row.rule().visitor(method, row.owner());
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
