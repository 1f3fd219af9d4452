package dev.timens.instrument.host;

import java.lang.invoke.LambdaMetafactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods that a class gets for its method references to readers of the JDK, such as {@code
 * Instant::now} and {@code Date::new}: a reference can only name one method, and in host time most of
 * them take two calls.
 */
final class Bridges {
    private static final String PREFIX = "timens$host$";

    private final Map<Handle, Handle> bridges = new LinkedHashMap<>();
    private final String owner;
    private final boolean isInterface;
    private final boolean canGetMethods;
    private boolean leftAlone;
    private boolean leftSerializable;

    /** @param canGetMethods whether the class can; else every reference stays as it is */
    Bridges(String owner, boolean isInterface, boolean canGetMethods) {
        this.canGetMethods = canGetMethods;
        this.owner = owner;
        this.isInterface = isInterface;
    }

    /** The arguments of a bootstrap method with bridges in place of handles of readings; the same if there are none. */
    Object[] inPlaceOf(Handle bootstrap, Object[] arguments) {
        Object[] bridged = null;
        for (int i = 0; i < arguments.length; i++) {
            if (isReading(arguments[i]) && isSerializable(bootstrap, arguments)) {
                leftSerializable = true;
                return arguments;
            }
            Object inPlace = inPlaceOf(arguments[i]);
            if (inPlace != arguments[i]) {
                bridged = bridged == null ? arguments.clone() : bridged;
                bridged[i] = inPlace;
            }
        }
        return bridged == null ? arguments : bridged;
    }

    /** The handle of a bridge, for a handle of a reading, also inside a dynamic constant; anything else as it is. */
    Object inPlaceOf(Object constant) {
        if (constant instanceof ConstantDynamic) {
            return inPlaceOf((ConstantDynamic) constant);
        }
        if (!isReading(constant)) {
            return constant;
        }
        if (!canGetMethods) {
            leftAlone = true;
            return constant;
        }
        Handle handle = (Handle) constant;
        Handle bridge = bridges.get(handle);
        if (bridge == null) {
            String name = PREFIX + bridges.size();
            bridge = new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor(handle), isInterface);
            bridges.put(handle, bridge);
        }
        return bridge;
    }

    private ConstantDynamic inPlaceOf(ConstantDynamic constant) {
        Object[] arguments = new Object[constant.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = constant.getBootstrapMethodArgument(i);
        }
        Object[] bridged = inPlaceOf(constant.getBootstrapMethod(), arguments);
        return bridged == arguments
                ? constant
                : new ConstantDynamic(
                        constant.getName(), constant.getDescriptor(), constant.getBootstrapMethod(), bridged);
    }

    private static boolean isReading(Object constant) {
        if (!(constant instanceof Handle)) {
            return false;
        }
        Handle handle = (Handle) constant;
        // A handle of super's method can only be asked for by the class itself.
        return handle.getTag() != Opcodes.H_INVOKESPECIAL
                && HostReading.of(handle.getOwner(), handle.getName(), handle.getDesc()) != null;
    }

    /**
     * Whether a lambda can be written into a stream. Whoever reads it compares the method with the one
     * that the class was compiled with, so that has to stay.
     */
    private static boolean isSerializable(Handle bootstrap, Object[] arguments) {
        return bootstrap.getName().equals("altMetafactory")
                && arguments.length > 3
                && arguments[3] instanceof Integer
                && ((Integer) arguments[3] & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }

    /** Whether there are any. */
    boolean areNone() {
        return bridges.isEmpty();
    }

    /** Whether a serializable reference to a reading had to stay as it is. */
    boolean haveLeftSerializable() {
        return leftSerializable;
    }

    /** Whether a reference to a reading had to stay as it is. */
    boolean haveLeftAlone() {
        return leftAlone;
    }

    void write(ClassVisitor target) {
        for (Map.Entry<Handle, Handle> entry : bridges.entrySet()) {
            Handle bridge = entry.getValue();
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = target.visitMethod(access, bridge.getName(), bridge.getDesc(), null, null);
            method.visitCode();
            write(entry.getKey(), bridge.getDesc(), new HostCode(method));
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
    }

    private static void write(Handle handle, String descriptor, HostCode code) {
        boolean isNew = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (isNew) {
            code.visitTypeInsn(Opcodes.NEW, handle.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        int local = 0;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        code.visitMethodInsn(
                opcode(handle.getTag()), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    }

    /** What a reference takes and gives: the receiver first, and a constructor's object at last. */
    private static String descriptor(Handle handle) {
        String reference = "L" + handle.getOwner() + ";";
        String descriptor = handle.getDesc();
        switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC:
                return descriptor;
            case Opcodes.H_NEWINVOKESPECIAL:
                return descriptor.substring(0, descriptor.length() - 1) + reference;
            default:
                return "(" + reference + descriptor.substring(1);
        }
    }

    private static int opcode(int tag) {
        switch (tag) {
            case Opcodes.H_INVOKESTATIC:
                return Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE:
                return Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL:
                return Opcodes.INVOKEVIRTUAL;
            default:
                return Opcodes.INVOKESPECIAL;
        }
    }
}
