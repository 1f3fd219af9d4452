package dev.timens.instrument.host;

import dev.timens.instrument.dispatcher.DispatcherClass;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes the code of one method read the host's clocks. */
public class HostCode extends MethodVisitor {
    private final Bridges bridges;
    private int rewritten;

    /** @param next where the code goes to */
    public HostCode(MethodVisitor next) {
        this(next, null);
    }

    /** @param bridges for method references; null to leave them alone */
    HostCode(MethodVisitor next, Bridges bridges) {
        super(Opcodes.ASM9, next);
        this.bridges = bridges;
    }

    /** Whether such a call of a reader of the JDK is replaced: for those who tell it. */
    public static boolean replaces(String owner, String name, String descriptor) {
        return HostReading.of(owner, name, descriptor) != null;
    }

    /** Whether there was anything to rewrite. */
    public final boolean found() {
        return rewritten > 0;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        HostReading reading = HostReading.of(opcode, owner, name, descriptor);
        if (reading == null) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            return;
        }
        rewritten++;
        reading.write(this, new Call(opcode, owner, name, descriptor, isInterface));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] bridged = bridges == null ? arguments : bridges.inPlaceOf(bootstrap, arguments);
        rewritten += bridged == arguments ? 0 : 1;
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, bridged);
    }

    @Override
    public void visitLdcInsn(Object value) {
        Object bridged = bridges == null ? value : bridges.inPlaceOf(value);
        rewritten += bridged == value ? 0 : 1;
        super.visitLdcInsn(bridged);
    }

    /** Where the code goes to. */
    final MethodVisitor next() {
        return mv;
    }

    final void dispatch(String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, DispatcherClass.NAME, name, descriptor, false);
    }

    /** The host's milliseconds: nobody redirects this call. */
    final void millis() {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "currentTimeMillis", "()J", false);
    }

    final void original(Call call) {
        original(call, call.descriptor());
    }

    final void original(Call call, String descriptor) {
        mv.visitMethodInsn(call.opcode(), call.owner(), call.name(), descriptor, call.isInterface());
    }

    /** Of a calendar below the milliseconds on the stack. */
    final void setTimeInMillis() {
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/util/Calendar", "setTimeInMillis", "(J)V", false);
    }
}
