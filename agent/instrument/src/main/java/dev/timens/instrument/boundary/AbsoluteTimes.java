package dev.timens.instrument.boundary;

import dev.timens.instrument.boundary.Rule.RuleVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Absolute times that users hand in or get back, while the JDK keeps the host's. */
final class AbsoluteTimes {
    private static final String CONVERSION = "(J)J";
    private static final String TO_HOST = "toHostMillis";
    private static final String TO_NAMESPACE = "toNamespaceMillis";

    /** A local variable that none of the methods concerned has. */
    private static final int FREE_LOCAL = 32;

    private AbsoluteTimes() {}

    static RuleVisitor dateArgument(MethodVisitor next) {
        return afterCall(next, "java/util/Date", "getTime");
    }

    /** The sessions of TLS are the only ones: they are asked by the interface and by the class. */
    static RuleVisitor hostResult(MethodVisitor next) {
        return afterCall(next, null, "getCreationTime");
    }

    static RuleVisitor parkArgument(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitVarInsn(Opcodes.ILOAD, 1);
                visitVarInsn(Opcodes.LLOAD, 2);
                dispatch("parkTime", "(ZJ)J");
                visitVarInsn(Opcodes.LSTORE, 2);
            }
        };
    }

    static RuleVisitor result(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.LRETURN) {
                    dispatch(TO_NAMESPACE, CONVERSION);
                }
                super.visitInsn(opcode);
            }
        };
    }

    static RuleVisitor field(MethodVisitor next, String owner) {
        return new RuleVisitor(next) {
            @Override
            public void visitFieldInsn(int opcode, String target, String name, String descriptor) {
                super.visitFieldInsn(opcode, target, name, descriptor);
                if (opcode == Opcodes.GETFIELD && target.equals(owner) && descriptor.equals("J")) {
                    dispatch(TO_NAMESPACE, CONVERSION);
                }
            }
        };
    }

    static RuleVisitor stamp(MethodVisitor next, String owner) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                if (target.equals(owner) && name.equals("<init>") && descriptor.equals("(JI)V")) {
                    visitVarInsn(Opcodes.ISTORE, FREE_LOCAL);
                    dispatch(TO_NAMESPACE, CONVERSION);
                    visitVarInsn(Opcodes.ILOAD, FREE_LOCAL);
                }
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
            }
        };
    }

    /** The result of a call is the namespace's, and the host's is wanted. */
    private static RuleVisitor afterCall(MethodVisitor next, String owner, String method) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (name.equals(method) && (owner == null || owner.equals(target))) {
                    dispatch(TO_HOST, CONVERSION);
                }
            }
        };
    }
}
