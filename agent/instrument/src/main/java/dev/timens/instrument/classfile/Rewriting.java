package dev.timens.instrument.classfile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Rewrites one class file by a visitor that leaves stack map frames as they are. */
public abstract class Rewriting {
    /** Where the u2 of the class file's major version is. */
    private static final int MAJOR_AT = 6;

    /** The visitor that does it, in front of the given one. */
    protected abstract ClassVisitor visitor(ClassReader reader, ClassVisitor next);

    /** The class file as the visitor leaves it. */
    public final byte[] apply(byte[] classFile) {
        // A JDK newer than the library has class files that differ in the version at first: show it one
        // that it knows, and put the real one back.
        byte[] known = classFile.clone();
        known[MAJOR_AT] = 0;
        known[MAJOR_AT + 1] = (byte) Math.min(classFile[MAJOR_AT + 1], Opcodes.V25);
        ClassReader reader = new ClassReader(known);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(visitor(reader, writer), 0);
        byte[] rewritten = writer.toByteArray();
        rewritten[MAJOR_AT] = classFile[MAJOR_AT];
        rewritten[MAJOR_AT + 1] = classFile[MAJOR_AT + 1];
        return rewritten;
    }
}
