package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The field that thread pools get: where they were made. A field, and no map: it goes with the pool,
 * and a worker finds it without a look-up. It can only be added to classes that load after the agent.
 */
final class PoolHome {
    static final String FIELD = "timens$home";
    static final String DESCRIPTOR = "Ljava/lang/Object;";

    static final String EXECUTOR = "java/util/concurrent/ThreadPoolExecutor";
    static final String FORK_JOIN_POOL = "java/util/concurrent/ForkJoinPool";
    static final String EXECUTOR_WORKER = EXECUTOR + "$Worker";
    static final String FORK_JOIN_WORKER = "java/util/concurrent/ForkJoinWorkerThread";
    static final String WORK_QUEUE = FORK_JOIN_POOL + "$WorkQueue";
    static final String PERIODIC_TASK = "java/util/concurrent/DelayScheduler$ScheduledForkJoinTask";
    static final String DELAY_SCHEDULER = "java/util/concurrent/DelayScheduler";
    static final String DELAYER = "java/util/concurrent/CompletableFuture$Delayer";

    private PoolHome() {}

    /** The pool class whose field the hooks of a class use, itself if it is one; null if they use none. */
    static String usedBy(String owner) {
        switch (owner) {
            case EXECUTOR:
            case EXECUTOR_WORKER:
            case DELAYER:
                return EXECUTOR;
            case FORK_JOIN_POOL:
            case FORK_JOIN_WORKER:
            case WORK_QUEUE:
            case DELAY_SCHEDULER:
                return FORK_JOIN_POOL;
            default:
                return null;
        }
    }

    static RuleVisitor atReturnOfConstructor(MethodVisitor next, String owner, String home) {
        return new AtReturn(next) {
            @Override
            void write() {
                mv.visitVarInsn(Opcodes.ALOAD, 0);
                dispatch(home, "()" + DESCRIPTOR);
                mv.visitFieldInsn(Opcodes.PUTFIELD, owner, FIELD, DESCRIPTOR);
            }
        };
    }

    static RuleVisitor ofDelayer(MethodVisitor next, String owner) {
        return new AtReturn(next) {
            @Override
            void write() {
                mv.visitFieldInsn(
                        Opcodes.GETSTATIC, owner, "delayer", "Ljava/util/concurrent/ScheduledThreadPoolExecutor;");
                dispatch("jvmPoolHome", "()" + DESCRIPTOR);
                mv.visitFieldInsn(Opcodes.PUTFIELD, EXECUTOR, FIELD, DESCRIPTOR);
            }
        };
    }

    static RuleVisitor ofWorker(MethodVisitor next, String owner) {
        return new AtReturn(next) {
            @Override
            void write() {
                mv.visitVarInsn(Opcodes.ALOAD, 0);
                if (owner.equals(EXECUTOR_WORKER)) {
                    mv.visitFieldInsn(Opcodes.GETFIELD, owner, "thread", "Ljava/lang/Thread;");
                    mv.visitVarInsn(Opcodes.ALOAD, 1);
                } else {
                    mv.visitVarInsn(Opcodes.ALOAD, 0);
                    mv.visitFieldInsn(Opcodes.GETFIELD, owner, "pool", "L" + FORK_JOIN_POOL + ";");
                }
                mv.visitFieldInsn(Opcodes.GETFIELD, usedBy(owner), FIELD, DESCRIPTOR);
                dispatch("poolWorkerMade", "(Ljava/lang/Thread;" + DESCRIPTOR + ")V");
            }
        };
    }

    static RuleVisitor ofWipedWorker(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (name.equals("eraseThreadLocals")) {
                    mv.visitVarInsn(Opcodes.ALOAD, 0);
                    mv.visitFieldInsn(Opcodes.GETFIELD, WORK_QUEUE, "owner", "L" + FORK_JOIN_WORKER + ";");
                    mv.visitInsn(Opcodes.DUP);
                    mv.visitFieldInsn(Opcodes.GETFIELD, FORK_JOIN_WORKER, "pool", "L" + FORK_JOIN_POOL + ";");
                    mv.visitFieldInsn(Opcodes.GETFIELD, FORK_JOIN_POOL, FIELD, DESCRIPTOR);
                    dispatch("poolWorkerMade", "(Ljava/lang/Thread;" + DESCRIPTOR + ")V");
                }
            }
        };
    }
}
