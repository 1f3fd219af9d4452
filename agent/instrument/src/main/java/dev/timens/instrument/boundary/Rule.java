package dev.timens.instrument.boundary;

import dev.timens.instrument.dispatcher.DispatcherClass;
import dev.timens.instrument.host.HostCode;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * How a method of the boundary is rewritten. Every rule inserts or replaces static calls of the
 * dispatcher in straight-line code, so that frames stay as they are.
 */
enum Rule {
    /** A clock is read for a user: the call goes to the dispatcher. */
    READING {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    boolean isClock = target.equals("java/lang/System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
                    if (isClock) {
                        dispatch(name, descriptor);
                    } else {
                        super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                    }
                }
            };
        }
    },

    /** The one place that makes the current instant: shifted as it is made, so that no second object is. */
    INSTANT_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    if (target.equals("java/time/Instant")
                            && name.equals("ofEpochSecond")
                            && descriptor.startsWith("(JJ)")) {
                        dispatch("instant", descriptor);
                    } else {
                        super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                    }
                }
            };
        }
    },

    /** A {@link java.util.Date} argument is a deadline: its milliseconds are converted where they are taken. */
    ABSOLUTE_DATE_ARGUMENT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.dateArgument(next);
        }
    },

    /** {@code park(boolean isAbsolute, long time)}: the second argument is converted on entry. */
    ABSOLUTE_PARK_ARGUMENT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.parkArgument(next);
        }
    },

    /** A field holds an absolute time of the host's, and is held against a time of the user's. */
    ABSOLUTE_FIELD {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.field(next, row.owner());
        }
    },

    /** Makes an object of the host's milliseconds and microseconds for a user: it gets the namespace's. */
    ABSOLUTE_STAMP {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.stamp(next, row.owner());
        }
    },

    /** Calls, for the JDK itself, a method whose result is converted for users: back to host time. */
    HOST_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.hostResult(next);
        }
    },

    /** The result is an absolute time of the host's. */
    ABSOLUTE_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return AbsoluteTimes.result(next);
        }
    },

    /** Reads a shifted clock for itself and must not: its {@code Instant.now()}, its {@code new Date()} is the host's. */
    HOST_ISLAND {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            HostCode host = new HostCode(next);
            return new RuleVisitor(host) {
                @Override
                boolean found() {
                    return host.found();
                }
            };
        }
    },

    /** A {@link java.util.Date} of the host's: its milliseconds are for users. */
    HOST_DATE_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                    if (target.equals("java/util/Date") && name.equals("getTime")) {
                        dispatch("toNamespaceMillis", "(J)J");
                    }
                }
            };
        }
    },

    /** {@code new Date(time)} keeps a deadline that a user handed in: it is made in host time. */
    KEPT_DATE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    if (target.equals("java/util/Date") && name.equals("<init>") && descriptor.equals("(J)V")) {
                        dispatch("toHostMillis", "(J)J");
                    }
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                }
            };
        }
    },

    /** The one parameter that is a {@code long} is a time of the host's, and goes to users. */
    HOST_TIME_PARAMETER {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitVarInsn(int opcode, int local) {
                    super.visitVarInsn(opcode, local);
                    if (opcode == Opcodes.LLOAD) {
                        dispatch("toNamespaceMillis", "(J)J");
                    }
                }
            };
        }
    },

    /** An instant is made of milliseconds of the host's, for users. */
    INSTANT_OF_HOST_MILLIS {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    if (target.equals("java/time/Instant") && name.equals("ofEpochMilli")) {
                        dispatch("toNamespaceMillis", "(J)J");
                    }
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                }
            };
        }
    },

    /** The result is a time of a file, as the host has it. */
    FILE_TIME_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return FileTimeRules.result(next);
        }
    },

    /** Times that a user gave, or was shown, are set on a file. */
    FILE_TIME_ARGUMENT {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return FileTimeRules.argument(next);
        }
    },

    /** {@code java.io.File}: the same in milliseconds. */
    FILE_MILLIS {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return FileTimeRules.millis(next);
        }
    },

    /** Keeps file times, or compares them with host time: those that it reads and sets are the host's. */
    HOST_FILE_TIMES {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return FileTimeRules.hostCode(next);
        }
    },

    /** {@code SerializedLambda}'s constructor: the class that implements the lambda is the JDK's again. */
    SERIALIZED_LAMBDA {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 6);
                    visitVarInsn(Opcodes.ALOAD, 7);
                    dispatch("serializedOwner", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
                    visitVarInsn(Opcodes.ASTORE, 6);
                }
            };
        }
    },

    /** {@code findStatic(Class, String, MethodType)}: the class is the dispatcher for redirected methods. */
    LOOKED_UP_CLASS {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return RoadEntries.lookedUpClass(next);
        }
    },

    /** The first argument is a {@code Method}: for redirected ones it is the dispatcher's. */
    REFLECTED_METHOD {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return RoadEntries.reflectedMethod(next);
        }
    },

    /** {@code Lookup.unreflect(Method)}: for redirected methods the dispatcher's is looked at. */
    UNREFLECTED_METHOD {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return RoadEntries.unreflectedMethod(next);
        }
    },

    /** The first argument is the class file of a hidden class, which transformers never see. */
    HIDDEN_CLASS {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return RoadEntries.hiddenClass(next);
        }
    },

    /** In the constructor of platform threads: whether a group was named, and at the end that one was made. */
    PLATFORM_THREAD_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                    // It asks its maker only where no group is named.
                    if (target.equals("java/lang/Thread") && name.equals("getThreadGroup")) {
                        visitVarInsn(Opcodes.ALOAD, 0);
                        dispatch("groupInherited", "(Ljava/lang/Thread;)V");
                    }
                }

                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.RETURN) {
                        visitVarInsn(Opcodes.ALOAD, 0);
                        dispatch("platformThreadMade", "(Ljava/lang/Thread;)V");
                    }
                    super.visitInsn(opcode);
                }
            };
        }
    },

    /** At the end of the constructor of virtual threads. */
    VIRTUAL_THREAD_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return atReturn(next, "virtualThreadMade");
        }
    },

    /** At the end of a pool's constructor: the pool remembers where it was made. */
    POOL_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return PoolHome.atReturnOfConstructor(next, row.owner(), "poolHome");
        }
    },

    /** At the end of the constructor of a pool that belongs to the whole JVM. */
    JVM_POOL_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return PoolHome.atReturnOfConstructor(next, row.owner(), "jvmPoolHome");
        }
    },

    /** At the end of the class initialiser that makes {@code CompletableFuture}'s delayer. */
    JVM_DELAYER_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return PoolHome.ofDelayer(next, row.owner());
        }
    },

    /** At the end of the constructor of a worker, or where its thread-locals were wiped. */
    POOL_WORKER_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return PoolHome.ofWorker(next, row.owner());
        }
    },

    /** On entry of {@code fork}: the task remembers where it was forked. */
    TASK_FORKED {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofForked(next);
        }
    },

    /** On entry of a pool's method whose last argument is a task: the task remembers where it is to run. */
    TASK_SUBMITTED {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofSubmitted(next, row.owner(), row.descriptor());
        }
    },

    /** A scheduled task that does not run again: it forgets where it was to run. */
    TASK_OVER {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofOver(next, row.owner());
        }
    },

    /** A task that was handed to others and is in its owner's hands again: it forgets where it was to run. */
    TASK_TAKEN_BACK {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofTakenBack(next);
        }
    },

    /** The call of {@code exec()}: made where the task is to run. */
    TASK_EXECUTED {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofExecuted(next);
        }
    },

    /** The same where there are tasks that run again and again, and keep their home. */
    TASK_EXECUTED_AGAIN {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofExecuted(next);
        }
    },

    /** The constructor of {@code CompletableFuture}'s dependents: those that are async remember who made them. */
    DEPENDENT_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return TaskHome.ofDependent(next);
        }
    },

    /** The first argument is what the delayer is to run: it is run where it was handed in. */
    DELAYED {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 0);
                    dispatch("delayed", "(Ljava/lang/Runnable;)Ljava/lang/Runnable;");
                    visitVarInsn(Opcodes.ASTORE, 0);
                }
            };
        }
    },

    /** On entry of {@code start}. */
    PLATFORM_THREAD_STARTING {
        @Override
        RuleVisitor visitor(MethodVisitor next, Boundary row) {
            return new RuleVisitor(next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 0);
                    dispatch("platformThreadStarting", "(Ljava/lang/Thread;)V");
                }
            };
        }
    };

    /** Whether this is a way to a clock that no constant pool shows. */
    final boolean isRoad() {
        return this == LOOKED_UP_CLASS
                || this == UNREFLECTED_METHOD
                || this == REFLECTED_METHOD
                || this == HIDDEN_CLASS;
    }

    /** Whether this uses the field that tasks get. */
    final boolean usesTaskHome() {
        switch (this) {
            case TASK_FORKED:
            case TASK_SUBMITTED:
            case TASK_OVER:
            case TASK_TAKEN_BACK:
            case TASK_EXECUTED:
            case TASK_EXECUTED_AGAIN:
            case DEPENDENT_MADE:
                return true;
            default:
                return false;
        }
    }

    /** Whether this uses the field that pools get. */
    final boolean usesPoolHome() {
        switch (this) {
            case POOL_MADE:
            case JVM_POOL_MADE:
            case JVM_DELAYER_MADE:
            case POOL_WORKER_MADE:
                return true;
            default:
                return usesTaskHome();
        }
    }

    /** Whether this matters only once threads are in different namespaces. */
    final boolean isOfThreads() {
        switch (this) {
            case PLATFORM_THREAD_MADE:
            case PLATFORM_THREAD_STARTING:
            case VIRTUAL_THREAD_MADE:
            case DELAYED:
                return true;
            default:
                return usesPoolHome();
        }
    }

    /** What it means to a caller of the method. */
    final BoundaryMethod.Meaning meaning() {
        if (isRoad()) {
            return BoundaryMethod.Meaning.ROAD;
        }
        switch (this) {
            case READING:
            case INSTANT_RESULT:
            case ABSOLUTE_RESULT:
            case ABSOLUTE_FIELD:
            case ABSOLUTE_STAMP:
            case HOST_DATE_RESULT:
            case HOST_TIME_PARAMETER:
            case INSTANT_OF_HOST_MILLIS:
                return BoundaryMethod.Meaning.READING;
            case KEPT_DATE:
            case ABSOLUTE_DATE_ARGUMENT:
            case ABSOLUTE_PARK_ARGUMENT:
                return BoundaryMethod.Meaning.ABSOLUTE_TIME;
            default:
                return BoundaryMethod.Meaning.INTERNAL;
        }
    }

    /** A visitor that rewrites one method, and knows afterwards whether it found what to rewrite. */
    abstract RuleVisitor visitor(MethodVisitor next, Boundary row);

    private static RuleVisitor atReturn(MethodVisitor next, String hook) {
        return new RuleVisitor(next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.RETURN) {
                    visitVarInsn(Opcodes.ALOAD, 0);
                    dispatch(hook, "(Ljava/lang/Thread;)V");
                }
                super.visitInsn(opcode);
            }
        };
    }

    /** Counts the calls of the dispatcher that it writes. */
    abstract static class RuleVisitor extends MethodVisitor {
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
}
