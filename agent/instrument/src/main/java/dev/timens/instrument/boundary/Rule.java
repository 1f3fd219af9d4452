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
        RuleVisitor visitor(MethodVisitor next, String owner) {
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
        RuleVisitor visitor(MethodVisitor next, String owner) {
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
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new RuleVisitor(next) {
                @Override
                public void visitMethodInsn(
                        int opcode, String target, String name, String descriptor, boolean isInterface) {
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                    if (target.equals("java/util/Date") && name.equals("getTime")) {
                        dispatch("toHostMillis", "(J)J");
                    }
                }
            };
        }
    },

    /** {@code park(boolean isAbsolute, long time)}: the second argument is converted on entry. */
    ABSOLUTE_PARK_ARGUMENT {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
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
    },

    /** The result is an absolute time of the host's. */
    ABSOLUTE_RESULT {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new RuleVisitor(next) {
                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.LRETURN) {
                        dispatch("toNamespaceMillis", "(J)J");
                    }
                    super.visitInsn(opcode);
                }
            };
        }
    },

    /** Reads a shifted clock for itself and must not: its {@code Instant.now()}, its {@code new Date()} is the host's. */
    HOST_ISLAND {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            HostCode host = new HostCode(next);
            return new RuleVisitor(host) {
                @Override
                boolean found() {
                    return host.found();
                }
            };
        }
    },

    /** {@code SerializedLambda}'s constructor: the class that implements the lambda is the JDK's again. */
    SERIALIZED_LAMBDA {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
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
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new OnEntry(next) {
                @Override
                void write() {
                    mv.visitVarInsn(Opcodes.ALOAD, 0);
                    mv.visitVarInsn(Opcodes.ALOAD, 1);
                    mv.visitVarInsn(Opcodes.ALOAD, 2);
                    mv.visitVarInsn(Opcodes.ALOAD, 3);
                    dispatch(
                            "lookedUpIn",
                            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/Class;");
                    mv.visitVarInsn(Opcodes.ASTORE, 1);
                }
            };
        }
    },

    /** The first argument is a {@code Method}: for redirected ones it is the dispatcher's. */
    REFLECTED_METHOD {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new OnEntry(next) {
                @Override
                void write() {
                    mv.visitVarInsn(Opcodes.ALOAD, 1);
                    dispatch("reflected", "(Ljava/lang/reflect/Method;)Ljava/lang/reflect/Method;");
                    mv.visitVarInsn(Opcodes.ASTORE, 1);
                }
            };
        }
    },

    /** {@code Lookup.unreflect(Method)}: for redirected methods the dispatcher's is looked at. */
    UNREFLECTED_METHOD {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new OnEntry(next) {
                @Override
                void write() {
                    mv.visitVarInsn(Opcodes.ALOAD, 0);
                    mv.visitVarInsn(Opcodes.ALOAD, 1);
                    dispatch(
                            "unreflected",
                            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/reflect/Method;)Ljava/lang/reflect/Method;");
                    mv.visitVarInsn(Opcodes.ASTORE, 1);
                }
            };
        }
    },

    /** The first argument is the class file of a hidden class, which transformers never see. */
    HIDDEN_CLASS {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return new OnEntry(next) {
                @Override
                void write() {
                    mv.visitVarInsn(Opcodes.ALOAD, 1);
                    dispatch("hiddenClass", "([B)[B");
                    mv.visitVarInsn(Opcodes.ASTORE, 1);
                }
            };
        }
    },

    /** At the end of the constructor of platform threads. */
    PLATFORM_THREAD_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return atReturn(next, "platformThreadMade");
        }
    },

    /** At the end of the constructor of virtual threads. */
    VIRTUAL_THREAD_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return atReturn(next, "virtualThreadMade");
        }
    },

    /** At the end of a pool's constructor: the pool remembers where it was made. */
    POOL_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return PoolHome.atReturnOfConstructor(next, owner, "poolHome");
        }
    },

    /** At the end of the constructor of a pool that belongs to the whole JVM. */
    JVM_POOL_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return PoolHome.atReturnOfConstructor(next, owner, "jvmPoolHome");
        }
    },

    /** At the end of the class initialiser that makes {@code CompletableFuture}'s delayer. */
    JVM_DELAYER_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return PoolHome.ofDelayer(next, owner);
        }
    },

    /** At the end of the constructor of a worker, or where its thread-locals were wiped. */
    POOL_WORKER_MADE {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
            return PoolHome.ofWorker(next, owner);
        }
    },

    /** On entry of {@code start}. */
    PLATFORM_THREAD_STARTING {
        @Override
        RuleVisitor visitor(MethodVisitor next, String owner) {
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

    /** What it means to a caller of the method. */
    final BoundaryMethod.Meaning meaning() {
        if (isRoad()) {
            return BoundaryMethod.Meaning.ROAD;
        }
        switch (this) {
            case READING:
            case INSTANT_RESULT:
            case ABSOLUTE_RESULT:
                return BoundaryMethod.Meaning.READING;
            case ABSOLUTE_DATE_ARGUMENT:
            case ABSOLUTE_PARK_ARGUMENT:
                return BoundaryMethod.Meaning.ABSOLUTE_TIME;
            default:
                return BoundaryMethod.Meaning.INTERNAL;
        }
    }

    /** A visitor that rewrites one method, and knows afterwards whether it found what to rewrite. */
    abstract RuleVisitor visitor(MethodVisitor next, String owner);

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

    /** Writes in front of a method's code. */
    private abstract static class OnEntry extends RuleVisitor {
        OnEntry(MethodVisitor next) {
            super(next);
        }

        abstract void write();

        @Override
        public void visitCode() {
            super.visitCode();
            write();
        }
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
