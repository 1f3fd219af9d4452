package dev.timens.instrument.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code that no compiler at hand writes: the JVM's verifier accepts what it becomes. */
class HostClassRewriterTest {
    private static final String CALENDAR = "java/util/GregorianCalendar";
    private static final Handle INSTANT_NOW =
            new Handle(Opcodes.H_INVOKESTATIC, "java/time/Instant", "now", "()Ljava/time/Instant;", false);

    @Test
    void theVerifierIsAsked() {
        byte[] broken = method(Opcodes.V1_8, code -> code.visitInsn(Opcodes.POP));
        assertThatThrownBy(() -> verify(broken)).isInstanceOf(VerifyError.class);
    }

    /** As the compiler of Eclipse writes {@code new GregorianCalendar();}. */
    @Test
    void aNewObjectThatNobodyKeeps() {
        rewriteAndVerify(Opcodes.V1_8, code -> {
            code.visitTypeInsn(Opcodes.NEW, CALENDAR);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, CALENDAR, "<init>", "()V", false);
        });
    }

    @Test
    void aNewObjectThatIsKeptBeforeItIsMade() {
        rewriteAndVerify(Opcodes.V1_8, code -> {
            code.visitTypeInsn(Opcodes.NEW, CALENDAR);
            code.visitVarInsn(Opcodes.ASTORE, 0);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitInsn(Opcodes.ACONST_NULL);
            String zoneAndLocale = "(Ljava/util/TimeZone;Ljava/util/Locale;)V";
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, CALENDAR, "<init>", zoneAndLocale, false);
        });
    }

    /** As the JDK's own classes do, which {@code host=java.util.*} names. */
    @Test
    void aConstructorOfTheJdksOwnStaysAsItIs() {
        assertThat(HostCode.replaces(CALENDAR, "<init>", "(Ljava/util/TimeZone;Ljava/util/Locale;Z)V"))
                .isFalse();
        assertThat(HostCode.replaces(CALENDAR, "<init>", "(Ljava/util/TimeZone;Ljava/util/Locale;)V"))
                .isTrue();
    }

    /** Subroutines, as compilers wrote {@code finally} until 1.4. */
    @Test
    void subroutinesOfOldClassFiles() {
        rewriteAndVerify(Opcodes.V1_4, code -> {
            Label subroutine = new Label();
            Label end = new Label();
            code.visitJumpInsn(Opcodes.JSR, subroutine);
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(subroutine);
            code.visitVarInsn(Opcodes.ASTORE, 0);
            newDate(code);
            code.visitVarInsn(Opcodes.RET, 0);
            code.visitLabel(end);
        });
    }

    @Test
    void handlesInsideDynamicConstants() {
        Handle invoke = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/ConstantBootstraps",
                "invoke",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                        + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        rewriteAndVerify(Opcodes.V17, code -> {
            code.visitLdcInsn(new ConstantDynamic("now", "Ljava/time/Instant;", invoke, INSTANT_NOW));
            code.visitInsn(Opcodes.POP);
        });
    }

    @Test
    void aConstantPoolThatIsNearlyFull() {
        rewriteAndVerify(writer(Opcodes.V1_8, HostClassRewriterTest::newDate, 60_000));
    }

    /** Said by the transformer, and the class is as it was. */
    @Test
    void aConstantPoolThatIsFullIsRefused() {
        byte[] full = writer(Opcodes.V1_8, HostClassRewriterTest::newInstant, 65_523);
        assertThat(full).isNotNull();
        assertThatThrownBy(() -> HostClassRewriter.rewrite(full, NewMethods.POSSIBLE))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aClassWithoutReadingsIsLeftAlone() {
        assertThat(HostClassRewriter.rewrite(method(Opcodes.V17, code -> {}), NewMethods.POSSIBLE))
                .isNull();
    }

    private static void newDate(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, "java/util/Date");
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/util/Date", "<init>", "()V", false);
    }

    private static void newInstant(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/Instant", "now", "()Ljava/time/Instant;", false);
        code.visitInsn(Opcodes.POP);
    }

    private static void rewriteAndVerify(int version, Consumer<MethodVisitor> body) {
        rewriteAndVerify(method(version, body));
    }

    private static void rewriteAndVerify(byte[] classFile) {
        verify(classFile);
        byte[] rewritten = HostClassRewriter.rewrite(classFile, NewMethods.POSSIBLE);
        assertThat(rewritten).isNotNull();
        verify(rewritten);
    }

    private static byte[] method(int version, Consumer<MethodVisitor> body) {
        return writer(version, body, 0);
    }

    /** A class with one static method of no parameters. */
    private static byte[] writer(int version, Consumer<MethodVisitor> body, int constants) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, "shape/Shape", null, "java/lang/Object", null);
        for (int i = 0; writer.newUTF8("constant" + i) < constants; i++) {
            assertThat(i).isLessThan(constants);
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The JVM verifies a class before it tells its methods. */
    private static void verify(byte[] classFile) {
        new ClassLoader() {
            Class<?> define() {
                return defineClass(null, classFile, 0, classFile.length);
            }
        }.define().getDeclaredMethods();
    }
}
