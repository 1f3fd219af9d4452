package dev.timens.instrument.host;

import dev.timens.instrument.classfile.Rewriting;
import dev.timens.runtime.report.Report;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a whole class keep host time: what it reads, and the threads that it gets from thread factories. */
public final class HostClassRewriter extends Rewriting {
    /** Classes that got methods when they were loaded: whoever retransforms them must not take these away. */
    private static final Set<String> BRIDGED = ConcurrentHashMap.newKeySet();

    private final NewMethods newMethods;
    private boolean found;

    private HostClassRewriter(NewMethods newMethods) {
        this.newMethods = newMethods;
    }

    /**
     * The class file with its calls of the JDK's readers replaced.
     *
     * @param newMethods whether it can get methods; else its method references are left alone
     * @return null if there is nothing to replace
     */
    public static byte[] rewrite(byte[] classFile, NewMethods newMethods) {
        HostClassRewriter rewriter = new HostClassRewriter(newMethods);
        byte[] rewritten = rewriter.apply(classFile);
        return rewriter.found ? rewritten : null;
    }

    @Override
    protected ClassVisitor visitor(ClassReader reader, ClassVisitor next) {
        boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
        String name = reader.getClassName();
        boolean canGetMethods =
                newMethods == NewMethods.POSSIBLE || newMethods == NewMethods.TOO_LATE && BRIDGED.contains(name);
        return new Methods(next, new Bridges(name, isInterface, canGetMethods), name);
    }

    private final class Methods extends ClassVisitor {
        private final Bridges bridges;
        private final String name;

        Methods(ClassVisitor next, Bridges bridges, String name) {
            super(Opcodes.ASM9, next);
            this.bridges = bridges;
            this.name = name;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            HostThreads threads = new HostThreads(super.visitMethod(access, name, descriptor, signature, exceptions));
            return new HostCode(threads, bridges) {
                @Override
                public void visitEnd() {
                    super.visitEnd();
                    found |= found() || threads.found();
                }
            };
        }

        @Override
        public void visitEnd() {
            bridges.write(cv);
            if (!bridges.areNone()) {
                BRIDGED.add(name);
            }
            if (bridges.haveLeftSerializable()) {
                String shown = name.replace('/', '.');
                Report.miss(
                        shown,
                        "class " + shown + " has serializable method references to readers of the clock: these do not"
                                + " keep host time. Write a lambda, () -> Instant.now().");
            }
            if (bridges.haveLeftAlone()) {
                String shown = name.replace('/', '.');
                Report.miss(shown, newMethods.sentence(shown));
            }
            super.visitEnd();
        }
    }
}
