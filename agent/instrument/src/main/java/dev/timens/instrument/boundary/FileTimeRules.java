package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** How the rules for file times rewrite a method. */
final class FileTimeRules {
    private static final String FILE_TIME = "java/nio/file/attribute/FileTime";
    private static final String TO_FILE_TIME = "(L" + FILE_TIME + ";)L" + FILE_TIME + ";";

    private FileTimeRules() {}

    static RuleVisitor result(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.ARETURN) {
                    dispatch("toNamespaceFileTime", TO_FILE_TIME);
                }
                super.visitInsn(opcode);
            }
        };
    }

    /** {@code time.to(unit)} makes the number for the host. */
    static RuleVisitor argument(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                if (target.equals(FILE_TIME) && name.equals("to")) {
                    dispatch("hostFileTime", "(L" + FILE_TIME + ";Ljava/util/concurrent/TimeUnit;)J");
                } else {
                    super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                }
            }
        };
    }

    /** In {@code java.io.File}, around the calls of the file system. */
    static RuleVisitor millis(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                if (name.equals("setLastModifiedTime")) {
                    dispatch("toHostFileMillis", "(J)J");
                }
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (name.equals("getLastModifiedTime")) {
                    dispatch("toNamespaceFileMillis", "(J)J");
                }
            }
        };
    }

    /** In code that keeps host time, around the calls that users make too. */
    static RuleVisitor hostCode(MethodVisitor next) {
        return new RuleVisitor(next) {
            @Override
            public void visitMethodInsn(
                    int opcode, String target, String name, String descriptor, boolean isInterface) {
                if (target.equals("java/net/URLConnection") && name.equals("getLastModified")) {
                    dispatch("hostLastModified", "(Ljava/net/URLConnection;)J");
                    return;
                }
                if (name.equals("setLastModified")) {
                    dispatch("toNamespaceFileMillis", "(J)J");
                }
                super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
                if (name.equals("lastModified")) {
                    dispatch("hostLastModified", "(J)J");
                } else if (name.equals("lastModifiedTime")) {
                    dispatch("toHostFileTime", TO_FILE_TIME);
                }
            }
        };
    }
}
