package dev.timens.instrument.boundary;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The entries of the roads to a clock that no constant pool shows: one argument is exchanged there. */
final class RoadEntries {
    private RoadEntries() {}

    static RuleVisitor lookedUpClass(MethodVisitor next) {
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

    static RuleVisitor unreflectedMethod(MethodVisitor next) {
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

    static RuleVisitor reflectedMethod(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                mv.visitVarInsn(Opcodes.ALOAD, 1);
                dispatch("reflected", "(Ljava/lang/reflect/Method;)Ljava/lang/reflect/Method;");
                mv.visitVarInsn(Opcodes.ASTORE, 1);
            }
        };
    }

    static RuleVisitor hiddenClass(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                mv.visitVarInsn(Opcodes.ALOAD, 1);
                dispatch("hiddenClass", "([B)[B");
                mv.visitVarInsn(Opcodes.ASTORE, 1);
            }
        };
    }

    static RuleVisitor serializedLambda(MethodVisitor next) {
        return new OnEntry(next) {
            @Override
            void write() {
                mv.visitVarInsn(Opcodes.ALOAD, 6);
                mv.visitVarInsn(Opcodes.ALOAD, 7);
                dispatch("serializedOwner", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
                mv.visitVarInsn(Opcodes.ASTORE, 6);
            }
        };
    }
}
