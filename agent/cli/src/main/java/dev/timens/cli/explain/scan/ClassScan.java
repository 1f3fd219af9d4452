package dev.timens.cli.explain.scan;

import dev.timens.cli.explain.input.ClassFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a class file. */
public final class ClassScan extends ClassVisitor {
    private static final int MAJOR_AT = 6;
    private static final int NEWEST = Opcodes.V25;

    private final Interest interest;
    private final Set<Call> calls = new LinkedHashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final List<String> supertypes = new ArrayList<>();
    private String name;
    private String source;

    private ClassScan(Interest interest) {
        super(Opcodes.ASM9);
        this.interest = interest;
    }

    /** @throws UnreadableClassException if the file is damaged, or newer than this can read */
    public static ScannedClass read(ClassFile file, Interest interest) throws UnreadableClassException {
        byte[] bytes = file.bytes();
        if (bytes.length < 10 || bytes[0] != (byte) 0xCA || bytes[1] != (byte) 0xFE) {
            throw new UnreadableClassException("it is no class file");
        }
        int major = (bytes[MAJOR_AT] & 0xff) << 8 | bytes[MAJOR_AT + 1] & 0xff;
        try {
            ClassScan scan = new ClassScan(interest);
            new ClassReader(known(bytes, major)).accept(scan, ClassReader.SKIP_FRAMES);
            List<Call> found = new ArrayList<>(scan.calls);
            return new ScannedClass(file.place(), scan.name, scan.source, scan.supertypes, scan.declared, found);
        } catch (RuntimeException e) {
            throw new UnreadableClassException(
                    major > NEWEST
                            ? "it is of version " + major + ", newer than this timens can read"
                            : "it is truncated or damaged");
        }
    }

    /** A newer class file may differ in its version only: show one that is known. */
    private static byte[] known(byte[] bytes, int major) {
        if (major <= NEWEST) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        copy[MAJOR_AT] = 0;
        copy[MAJOR_AT + 1] = NEWEST;
        return copy;
    }

    @Override
    public void visit(int version, int access, String ownName, String signature, String superName, String[] faces) {
        name = ownName;
        if (superName != null) {
            supertypes.add(superName);
        }
        supertypes.addAll(List.of(faces));
    }

    @Override
    public void visitSource(String file, String debug) {
        source = file;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if (interest.in(method, descriptor)) {
            declared.add(method + descriptor.substring(0, descriptor.indexOf(')') + 1));
        }
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            calls.add(new Call(method, descriptor, 0, Form.NATIVE, name, method, descriptor, null));
            return null;
        }
        return new MethodScan(method, descriptor, interest, calls);
    }
}
