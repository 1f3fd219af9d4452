package dev.timens.instrument.host;

import dev.timens.instrument.classfile.Rewriting;
import dev.timens.runtime.report.Report;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a whole class keep host time: what it reads, and the threads that it gets from thread factories. */
public final class HostClassRewriter extends Rewriting {
    private final boolean isLoaded;
    private boolean found;

    private HostClassRewriter(boolean isLoaded) {
        this.isLoaded = isLoaded;
    }

    /**
     * The class file with its calls of the JDK's readers replaced.
     *
     * @param isLoaded whether the class is loaded already: then it can get no methods, and its method
     *     references are left alone
     * @return null if there is nothing to replace
     */
    public static byte[] rewrite(byte[] classFile, boolean isLoaded) {
        HostClassRewriter rewriter = new HostClassRewriter(isLoaded);
        byte[] rewritten = rewriter.apply(classFile);
        return rewriter.found ? rewritten : null;
    }

    @Override
    protected ClassVisitor visitor(ClassReader reader, ClassVisitor next) {
        boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
        return new Methods(next, new Bridges(reader.getClassName(), isInterface, isLoaded), reader.getClassName());
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
            if (bridges.haveLeftAlone()) {
                String shown = name.replace('/', '.');
                Report.miss(
                        shown,
                        "class " + shown + " was loaded before the agent: its method references to readers of the"
                                + " clock do not keep host time. Give timens with -javaagent.");
            }
            super.visitEnd();
        }
    }
}
