package dev.timens.instrument.boundary;

import dev.timens.instrument.dispatcher.DispatcherClass;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The field that tasks of fork-join pools get: where they are to run. It is written where a task is
 * handed to others, and read and cleared where it is executed, by whichever thread that happens. A
 * task that was handed to nobody has none, and runs where its caller is; so does one of those that are
 * handed over at once, and nobody can tell which. Scopes that it leaves open end with it like others'.
 */
final class TaskHome {
    static final String OWNER = "java/util/concurrent/ForkJoinTask";

    /** The method of {@link #OWNER} that is called in place of {@code exec()}, which it brackets. */
    private static final String EXEC = "timens$exec";

    /** The method of {@link #OWNER} to which {@code tryUnfork} hands its result. */
    private static final String TAKEN = "timens$taken";

    private TaskHome() {}

    static RuleVisitor ofForked(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                dispatch("taskHome", "()" + PoolHome.DESCRIPTOR);
                writeHome(mv);
            }
        };
    }

    static RuleVisitor ofSubmitted(MethodVisitor next, String pool, String descriptor) {
        return new OnEntry(next) {
            @Override
            void write() {
                int task = lastArgument(descriptor);
                visitVarInsn(Opcodes.ALOAD, task);
                visitVarInsn(Opcodes.ALOAD, task);
                visitVarInsn(Opcodes.ALOAD, task);
                visitFieldInsn(Opcodes.GETFIELD, OWNER, PoolHome.FIELD, PoolHome.DESCRIPTOR);
                visitVarInsn(Opcodes.ALOAD, 0);
                visitFieldInsn(Opcodes.GETFIELD, pool, PoolHome.FIELD, PoolHome.DESCRIPTOR);
                dispatch(
                        "submittedTaskHome",
                        "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)" + PoolHome.DESCRIPTOR);
                writeHome(mv);
            }
        };
    }

    /** Where a scheduled task is over, it lets go of its pool. */
    static RuleVisitor ofOver(MethodVisitor next, String owner) {
        return new RuleVisitor(next) {
            private boolean found;

            @Override
            public void visitFieldInsn(int opcode, String target, String name, String descriptor) {
                super.visitFieldInsn(opcode, target, name, descriptor);
                if (opcode == Opcodes.PUTFIELD && target.equals(owner) && name.equals("pool")) {
                    forget(mv);
                    found = true;
                }
            }

            @Override
            boolean found() {
                return found;
            }
        };
    }

    /** At the return of a method that takes a task back, always or where it says true. */
    static RuleVisitor ofTakenBack(MethodVisitor next) {
        return new RuleVisitor(next) {
            private boolean found;

            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.RETURN) {
                    forget(mv);
                    found = true;
                }
                if (opcode == Opcodes.IRETURN) {
                    visitVarInsn(Opcodes.ALOAD, 0);
                    visitInsn(Opcodes.SWAP);
                    super.visitMethodInsn(Opcodes.INVOKESPECIAL, OWNER, TAKEN, "(Z)Z", false);
                    found = true;
                }
                super.visitInsn(opcode);
            }

            @Override
            boolean found() {
                return found;
            }
        };
    }

    static RuleVisitor ofDependent(MethodVisitor next) {
        return new AtReturn(next) {
            @Override
            public void visitCode() {
                super.visitCode();
                visitVarInsn(Opcodes.ALOAD, 1);
                dispatch("dependentExecutor", "(Ljava/util/concurrent/Executor;)Ljava/util/concurrent/Executor;");
                visitVarInsn(Opcodes.ASTORE, 1);
            }

            @Override
            void write() {
                visitVarInsn(Opcodes.ALOAD, 0);
                visitVarInsn(Opcodes.ALOAD, 1);
                dispatch("dependentHome", "(Ljava/util/concurrent/Executor;)" + PoolHome.DESCRIPTOR);
                writeHome(mv);
            }
        };
    }

    static RuleVisitor ofExecuted(MethodVisitor next) {
        return new RuleVisitor(next) {
            private boolean found;

            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                boolean isExec = target.equals(OWNER) && name.equals("exec") && descriptor.equals("()Z");
                found |= isExec;
                super.visitMethodInsn(
                        isExec ? Opcodes.INVOKESPECIAL : opcode, target, isExec ? EXEC : name, descriptor, isInterface);
            }

            @Override
            boolean found() {
                return found;
            }
        };
    }

    private static void writeHome(MethodVisitor method) {
        method.visitFieldInsn(Opcodes.PUTFIELD, OWNER, PoolHome.FIELD, PoolHome.DESCRIPTOR);
    }

    /** The local variable in which an instance method has its last argument. */
    private static int lastArgument(String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int local = 1;
        for (int i = 0; i < arguments.length - 1; i++) {
            local += arguments[i].getSize();
        }
        return local;
    }

    private static void forget(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitInsn(Opcodes.ACONST_NULL);
        writeHome(method);
    }

    /** Adds the methods that a row of {@link #OWNER} calls. */
    static void addMethods(ClassVisitor to, Boundary row) {
        boolean isExecutedAgain = row.rule() == Rule.TASK_EXECUTED_AGAIN;
        if (isExecutedAgain || row.rule() == Rule.TASK_EXECUTED) {
            addExec(to, isExecutedAgain);
        }
        if (row.rule() == Rule.TASK_TAKEN_BACK && row.descriptor().endsWith("Z")) {
            addTaken(to);
        }
    }

    private static void addTaken(ClassVisitor to) {
        MethodVisitor taken = to.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, TAKEN, "(Z)Z", null, null);
        taken.visitCode();
        Label notTaken = new Label();
        taken.visitVarInsn(Opcodes.ILOAD, 1);
        taken.visitJumpInsn(Opcodes.IFEQ, notTaken);
        forget(taken);
        taken.visitLabel(notTaken);
        taken.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        taken.visitVarInsn(Opcodes.ILOAD, 1);
        taken.visitInsn(Opcodes.IRETURN);
        taken.visitMaxs(0, 0);
        taken.visitEnd();
    }

    /**
     * Adds the method that executes a task at its home and goes back, however the task ends. A method of
     * its own, because {@code doExec}'s stack map frames have no room for what it must remember.
     */
    private static void addExec(ClassVisitor to, boolean someAreExecutedAgain) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        MethodVisitor exec = to.visitMethod(access, EXEC, "()Z", null, null);
        exec.visitCode();
        exec.visitVarInsn(Opcodes.ALOAD, 0);
        exec.visitFieldInsn(Opcodes.GETFIELD, OWNER, PoolHome.FIELD, PoolHome.DESCRIPTOR);
        exec.visitVarInsn(Opcodes.ASTORE, 1);
        exec.visitVarInsn(Opcodes.ALOAD, 1);
        Label keeps = new Label();
        exec.visitJumpInsn(Opcodes.IFNULL, keeps);
        if (someAreExecutedAgain) {
            exec.visitVarInsn(Opcodes.ALOAD, 0);
            exec.visitTypeInsn(Opcodes.INSTANCEOF, PoolHome.PERIODIC_TASK);
            exec.visitJumpInsn(Opcodes.IFNE, keeps);
        }
        forget(exec);
        exec.visitLabel(keeps);
        exec.visitFrame(Opcodes.F_APPEND, 1, new Object[] {"java/lang/Object"}, 0, null);
        exec.visitVarInsn(Opcodes.ALOAD, 1);
        exec.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                DispatcherClass.NAME,
                "taskBegins",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        exec.visitVarInsn(Opcodes.ASTORE, 1);
        Label begin = new Label();
        Label end = new Label();
        Label thrown = new Label();
        exec.visitTryCatchBlock(begin, end, thrown, null);
        exec.visitLabel(begin);
        callExec(exec);
        exec.visitLabel(end);
        exec.visitVarInsn(Opcodes.ISTORE, 2);
        goBack(exec);
        exec.visitVarInsn(Opcodes.ILOAD, 2);
        exec.visitInsn(Opcodes.IRETURN);

        exec.visitLabel(thrown);
        exec.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
        exec.visitVarInsn(Opcodes.ASTORE, 2);
        goBack(exec);
        exec.visitVarInsn(Opcodes.ALOAD, 2);
        exec.visitInsn(Opcodes.ATHROW);
        exec.visitMaxs(0, 0);
        exec.visitEnd();
    }

    private static void callExec(MethodVisitor exec) {
        exec.visitVarInsn(Opcodes.ALOAD, 0);
        exec.visitMethodInsn(Opcodes.INVOKEVIRTUAL, OWNER, "exec", "()Z", false);
    }

    private static void goBack(MethodVisitor exec) {
        exec.visitVarInsn(Opcodes.ALOAD, 1);
        exec.visitMethodInsn(Opcodes.INVOKESTATIC, DispatcherClass.NAME, "taskEnded", "(Ljava/lang/Object;)V", false);
    }
}
