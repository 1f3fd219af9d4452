package dev.timens.instrument.boundary;

import dev.timens.instrument.dispatcher.DispatcherClass;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites one method by a rule, and knows afterwards whether it found what to rewrite: it counts the
 * calls of the dispatcher that it writes. All of them are static calls in straight-line code, so that
 * frames stay as they are.
 */
abstract class RuleVisitor extends MethodVisitor {
    private int rewritten;

    RuleVisitor(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    final void dispatch(String name, String descriptor) {
        rewritten++;
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, DispatcherClass.NAME, name, descriptor, false);
    }

    boolean found() {
        return rewritten > 0;
    }
}
