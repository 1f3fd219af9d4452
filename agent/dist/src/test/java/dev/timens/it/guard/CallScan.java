package dev.timens.it.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads class files, and then tells which of their methods call clocks. */
final class CallScan {
    private static final String DISPATCHER = "java/lang/TimensDispatcher";
    private static final int MAJOR_AT = 6;

    private record Call(String module, String type, String method, String owner, String name, String descriptor) {}

    private final Supertypes supertypes;
    private final List<Call> candidates = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> askingForHostTime = new TreeSet<>();

    CallScan() {
        this(new Supertypes());
    }

    private CallScan(Supertypes supertypes) {
        this.supertypes = supertypes;
    }

    /** A scan of further classes that knows the supertypes of these. */
    CallScan andFurther() {
        return new CallScan(supertypes);
    }

    void read(String module, byte[] classFile) {
        ClassReader reader = new ClassReader(known(classFile));
        supertypes.add(reader.getClassName(), reader.getSuperName(), reader.getInterfaces());
        reader.accept(new Methods(module, reader.getClassName()), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** A call for each pair of a method and a clock. */
    Set<ClockCall> clockCalls() {
        Set<ClockCall> found = new TreeSet<>();
        for (Call call : candidates) {
            Clock clock = Clock.called(call.owner, call.name, call.descriptor, supertypes);
            if (clock != null) {
                String owner = clock.owner().endsWith("/") ? call.owner : clock.owner();
                String name = (owner + '.' + call.name).replace('/', '.');
                found.add(new ClockCall(call.module, call.type, call.method, name, clock.kind()));
            }
        }
        return found;
    }

    /** Native methods that must be clocks, by their looks, and that {@link Clock} does not know. */
    Set<String> unknownClocks() {
        return unknown;
    }

    /** Whether the method of a call asks the agent's dispatcher for the host's time. */
    boolean asksForHostTime(ClockCall call) {
        return askingForHostTime.contains(call.type() + '.' + call.method());
    }

    /** A JDK newer than the library has class files that differ in the version only, at first. */
    private static byte[] known(byte[] classFile) {
        byte[] known = classFile.clone();
        known[MAJOR_AT] = 0;
        known[MAJOR_AT + 1] = (byte) Math.min(classFile[MAJOR_AT + 1], Opcodes.V25);
        return known;
    }

    private final class Methods extends ClassVisitor {
        private final String module;
        private final String type;

        Methods(String module, String type) {
            super(Opcodes.ASM9);
            this.module = module;
            this.type = type;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) != 0 && Clock.isUnknown(type, name, descriptor)) {
                unknown.add(module + "/" + type.replace('/', '.') + "." + name + descriptor);
            }
            if ((access & Opcodes.ACC_BRIDGE) != 0) {
                return null;
            }
            String method = name.replaceFirst("^(lambda\\$.*)\\$\\d+$", "$1") + descriptor;
            return new Calls(module, type.replace('/', '.'), method);
        }
    }

    private final class Calls extends MethodVisitor {
        private final String module;
        private final String type;
        private final String method;

        Calls(String module, String type, String method) {
            super(Opcodes.ASM9);
            this.module = module;
            this.type = type;
            this.method = method;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(DISPATCHER) && name.startsWith("host")) {
                askingForHostTime.add(type + '.' + method);
            }
            if (Clock.mayBe(owner, name)) {
                candidates.add(new Call(module, type, method, owner, name, descriptor));
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                visitLdcInsn(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof Handle handle) {
                visitMethodInsn(0, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
            } else if (constant instanceof ConstantDynamic dynamic) {
                for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                    visitLdcInsn(dynamic.getBootstrapMethodArgument(i));
                }
            }
        }
    }
}
