package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes in front of each return of a constructor, or of another method without a result. */
abstract class AtReturn extends RuleVisitor {
    AtReturn(MethodVisitor next) {
        super(next);
    }

    abstract void write();

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
            write();
        }
        super.visitInsn(opcode);
    }
}
