package dev.timens.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A scan finds every way to call a clock, and nothing else. */
class CallScanTest {
    private final CallScan scan = new CallScan();

    @Test
    void callsAndReferencesAreFound() {
        MadeUpCallers.readBy(scan);
        assertThat(scan.clockCalls())
                .extracting(call -> call.toString().substring(MadeUpCallers.PREFIX.length()))
                .containsExactlyInAnyOrder(
                        "rawCall()J calls java.lang.System.nanoTime",
                        "rawReference()Ljava/util/function/LongSupplier; calls java.lang.System.currentTimeMillis",
                        "lambda$rawInLambda()J calls java.lang.System.nanoTime",
                        "derivedCall()Ljava/util/Date; calls java.util.Date.<init>",
                        "derivedReference()Ljava/util/function/Supplier; calls java.time.Instant.now",
                        "derivedBySubtype(L"
                                + MadeUpCallers.MadeUpTimer.class.getName().replace('.', '/')
                                + ";)V calls java.util.Timer.schedule");
    }

    @Test
    void aHandleInsideADynamicConstantIsFound() {
        Handle clock = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        String type = "Ljava/lang/Object;";
        Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "Constant", "make", "()" + type, false);
        ConstantDynamic inner = new ConstantDynamic("inner", type, bootstrap, clock);
        ClassWriter writer = classNamed("Constant");
        MethodVisitor method = writer.visitMethod(0, "get", "()V", null, null);
        method.visitCode();
        method.visitLdcInsn(new ConstantDynamic("outer", type, bootstrap, inner));
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        scan.read("made.up", writer.toByteArray());
        assertThat(scan.clockCalls())
                .extracting(ClockCall::toString)
                .containsExactly("made.up/Constant.get()V calls java.lang.System.nanoTime");
    }

    @Test
    void aNativeMethodThatLooksLikeAClockIsNamed() {
        ClassWriter writer = classNamed("NewClock");
        writer.visitMethod(Opcodes.ACC_NATIVE, "coarseNanos", "()J", null, null).visitEnd();
        scan.read("made.up", writer.toByteArray());
        assertThat(scan.unknownClocks()).containsExactly("made.up/NewClock.coarseNanos()J");
    }

    private static ClassWriter classNamed(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, name, null, "java/lang/Object", null);
        return writer;
    }
}
