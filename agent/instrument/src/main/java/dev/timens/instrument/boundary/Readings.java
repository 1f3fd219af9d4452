package dev.timens.instrument.boundary;

import dev.timens.instrument.host.HostCode;
import org.objectweb.asm.MethodVisitor;

/** Clocks that the JDK reads: for a user, or for itself. */
final class Readings {
    private Readings() {}

    static RuleVisitor clockCalls(MethodVisitor next) {
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

    static RuleVisitor instant(MethodVisitor next) {
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

    static RuleVisitor hostIsland(MethodVisitor next) {
        HostCode host = new HostCode(next);
        return new RuleVisitor(host) {
            @Override
            boolean found() {
                return host.found();
            }
        };
    }
}
