package dev.timens.instrument.boundary;

import dev.timens.instrument.boundary.Rule.RuleVisitor;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Calls by which the JDK makes threads that serve the whole JVM, for whoever needs them first: they are
 * made outside. Where such a thread is in a group of the JVM's own, its group says so already.
 */
final class JvmThreads {
    /** With one value on the stack, their argument or receiver, and a result. */
    private static final Set<String> CALLS = Set.of(
            "java/util/concurrent/Executors.newCachedThreadPool(Ljava/util/concurrent/ThreadFactory;)Ljava/util/concurrent/ExecutorService;",
            "java/util/concurrent/Executors.newSingleThreadScheduledExecutor(Ljava/util/concurrent/ThreadFactory;)Ljava/util/concurrent/ScheduledExecutorService;",
            "sun/nio/ch/EPollPort.start()Lsun/nio/ch/EPollPort;");

    private JvmThreads() {}

    static RuleVisitor made(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                boolean makesThreads = CALLS.contains(target + '.' + name + descriptor);
                if (makesThreads) {
                    dispatch("jvmPoolHome", "()" + PoolHome.DESCRIPTOR);
                    dispatch("taskBegins", "(Ljava/lang/Object;)Ljava/lang/Object;");
                    visitInsn(Opcodes.SWAP);
                }
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (makesThreads) {
                    visitInsn(Opcodes.SWAP);
                    dispatch("taskEnded", "(Ljava/lang/Object;)V");
                }
            }
        };
    }
}
