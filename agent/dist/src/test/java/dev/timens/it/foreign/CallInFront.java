package dev.timens.it.foreign;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a call of a static method without arguments in front of a method's code. */
final class CallInFront extends MethodVisitor {
    private final String owner;
    private final String called;

    CallInFront(MethodVisitor next, String owner, String called) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.called = called;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        visitMethodInsn(Opcodes.INVOKESTATIC, owner, called, "()V", false);
    }
}
