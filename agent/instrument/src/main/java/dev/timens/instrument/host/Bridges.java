package dev.timens.instrument.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
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
    private final boolean isLoaded;
    private boolean leftAlone;

    /** @param isLoaded whether the class is loaded already, so that it can get no methods */
    Bridges(String owner, boolean isInterface, boolean isLoaded) {
        this.isLoaded = isLoaded;
        this.owner = owner;
        this.isInterface = isInterface;
    }

    /** The handle of a bridge, for a handle of a reading; anything else as it is. */
    Object inPlaceOf(Object constant) {
        if (!(constant instanceof Handle)) {
            return constant;
        }
        Handle handle = (Handle) constant;
        if (HostReading.of(handle.getOwner(), handle.getName(), handle.getDesc()) == null) {
            return constant;
        }
        if (isLoaded) {
            leftAlone = true;
            return constant;
        }
        Handle bridge = bridges.get(handle);
        if (bridge == null) {
            String name = PREFIX + bridges.size();
            bridge = new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor(handle), isInterface);
            bridges.put(handle, bridge);
        }
        return bridge;
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
