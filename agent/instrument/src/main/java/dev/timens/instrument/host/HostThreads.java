package dev.timens.instrument.host;

import dev.timens.instrument.dispatcher.DispatcherClass;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Says of each thread that the code gets from a {@code ThreadFactory} that it is made for host time. */
final class HostThreads extends MethodVisitor {
    private boolean found;

    HostThreads(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    boolean found() {
        return found;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (name.equals("newThread") && descriptor.equals("(Ljava/lang/Runnable;)Ljava/lang/Thread;")) {
            found = true;
            mv.visitInsn(Opcodes.DUP);
            mv.visitMethodInsn(
                    Opcodes.INVOKESTATIC, DispatcherClass.NAME, "threadMadeForHost", "(Ljava/lang/Thread;)V", false);
        }
    }
}
