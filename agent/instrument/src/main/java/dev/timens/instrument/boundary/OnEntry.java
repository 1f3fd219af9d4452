package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;

/** Writes in front of a method's code. */
abstract class OnEntry extends RuleVisitor {
    OnEntry(MethodVisitor next) {
        super(next);
    }

    abstract void write();

    @Override
    public void visitCode() {
        super.visitCode();
        write();
    }
}
