package dev.timens.cli.explain.scan;

import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects the calls of one method. Copies that the compiler makes of one line, as of finally, count once. */
final class MethodScan extends MethodVisitor {
    private final String method;
    private final String methodDescriptor;
    private final Interest interest;
    private final Set<Call> calls;
    private final LookUps lookUps = new LookUps();
    private int line;

    MethodScan(String method, String methodDescriptor, Interest interest, Set<Call> calls) {
        super(Opcodes.ASM9);
        this.method = method;
        this.methodDescriptor = methodDescriptor;
        this.interest = interest;
        this.calls = calls;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (interest.in(name, descriptor)) {
            add(Form.CALL, owner, name, descriptor, null);
        }
        LookUps.Found found = lookUps.call(owner, name);
        if (found != null && interest.in(found.name(), null)) {
            add(Form.BY_NAME, found.owner(), found.name(), null, name);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        handles(Form.METHOD_REFERENCE, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
        handles(Form.CONSTANT, value);
        lookUps.constant(value);
    }

    private void handles(Form form, Object... constants) {
        for (Object constant : constants) {
            if (constant instanceof Handle handle && interest.in(handle.getName(), handle.getDesc())) {
                add(form, handle.getOwner(), handle.getName(), handle.getDesc(), null);
            } else if (constant instanceof ConstantDynamic dynamic) {
                for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                    handles(Form.CONSTANT, dynamic.getBootstrapMethodArgument(i));
                }
            }
        }
    }

    private void add(Form form, String owner, String name, String descriptor, String lookedUpBy) {
        if (!owner.startsWith("[")) {
            calls.add(new Call(method, methodDescriptor, line, form, owner, name, descriptor, lookedUpBy));
        }
    }
}
