package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Absolute times that users hand in or get back, while the JDK keeps the host's. */
final class AbsoluteTimes {
    private static final String DATE = "java/util/Date";
    private static final String CONVERSION = "(J)J";
    private static final String TO_HOST = "toHostMillis";
    private static final String TO_NAMESPACE = "toNamespaceMillis";

    /** A local variable that none of the methods concerned has. */
    private static final int FREE_LOCAL = 32;

    private AbsoluteTimes() {}

    static RuleVisitor dateArgument(MethodVisitor next) {
        return afterCall(next, DATE, "getTime", TO_HOST);
    }

    /** The sessions of TLS are the only ones: they are asked by the interface and by the class. */
    static RuleVisitor hostResult(MethodVisitor next) {
        return afterCall(next, null, "getCreationTime", TO_HOST);
    }

    static RuleVisitor hostDate(MethodVisitor next) {
        return afterCall(next, DATE, "getTime", TO_NAMESPACE);
    }

    static RuleVisitor keptDate(MethodVisitor next) {
        return beforeCall(next, DATE, "<init>", TO_HOST);
    }

    static RuleVisitor instantOfHostMillis(MethodVisitor next) {
        return beforeCall(next, "java/time/Instant", "ofEpochMilli", TO_NAMESPACE);
    }

    static RuleVisitor hostParameter(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitVarInsn(int opcode, int local) {
                super.visitVarInsn(opcode, local);
                if (opcode == Opcodes.LLOAD) {
                    dispatch(TO_NAMESPACE, CONVERSION);
                }
            }
        };
    }

    static RuleVisitor parkArgument(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
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

    /** The result of a call is a time of the other kind. */
    private static RuleVisitor afterCall(MethodVisitor next, String owner, String method, String conversion) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (name.equals(method) && (owner == null || owner.equals(target))) {
                    dispatch(conversion, CONVERSION);
                }
            }
        };
    }

    /** The last argument of a call, milliseconds, is a time of the other kind. */
    private static RuleVisitor beforeCall(MethodVisitor next, String owner, String method, String conversion) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                if (name.equals(method) && owner.equals(target) && descriptor.startsWith("(J)")) {
                    dispatch(conversion, CONVERSION);
                }
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
            }
        };
    }
}
