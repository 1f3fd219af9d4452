package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where threads are made and started, and where {@code CompletableFuture} hands work to the thread of its delays. */
final class ThreadPlaces {
    private static final String OF_THREAD = "(Ljava/lang/Thread;)V";

    private ThreadPlaces() {}

    /** In the constructor: whether a group was named, and at the end that a thread was made. */
    static RuleVisitor platformThreadMade(MethodVisitor next) {
        return new AtReturn(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                // It asks its maker only where no group is named.
                if (target.equals("java/lang/Thread") && name.equals("getThreadGroup")) {
                    visitVarInsn(Opcodes.ALOAD, 0);
                    dispatch("groupInherited", OF_THREAD);
                }
            }

            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                dispatch("platformThreadMade", OF_THREAD);
            }
        };
    }

    static RuleVisitor virtualThreadMade(MethodVisitor next) {
        return new AtReturn(next) {
            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                dispatch("virtualThreadMade", OF_THREAD);
            }
        };
    }

    static RuleVisitor platformThreadStarting(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                dispatch("platformThreadStarting", OF_THREAD);
            }
        };
    }

    static RuleVisitor delayed(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                dispatch("delayed", "(Ljava/lang/Runnable;)Ljava/lang/Runnable;");
                visitVarInsn(Opcodes.ASTORE, 0);
            }
        };
    }
}
