package dev.timens.instrument.dispatcher;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies the bodies of a template's methods into those of the same name and descriptor, and leaves
 * everything else as it is: what another agent added stays, since the JVM would refuse its loss.
 */
final class BodyTransplant extends ClassVisitor {
    private final ClassReader template;

    private BodyTransplant(ClassReader template, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.template = template;
    }

    static byte[] transplant(byte[] template, byte[] into) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(into).accept(new BodyTransplant(new ClassReader(template), writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
        Donor donor = new Donor(name, descriptor, target);
        template.accept(donor, ClassReader.SKIP_DEBUG);
        return donor.found ? null : target;
    }

    /** Lets the one method of the template write itself into the target. */
    private static final class Donor extends ClassVisitor {
        private final String name;
        private final String descriptor;
        private final MethodVisitor target;
        private boolean found;

        Donor(String name, String descriptor, MethodVisitor target) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
            this.target = target;
        }

        @Override
        public MethodVisitor visitMethod(int access, String n, String d, String signature, String[] exceptions) {
            if (!n.equals(name) || !d.equals(descriptor) || n.equals("<init>")) {
                return null;
            }
            found = true;
            return target;
        }
    }
}
