package dev.timens.instrument.dump;

import dev.timens.instrument.callsite.ClassName;
import dev.timens.instrument.dispatcher.DispatcherClass;
import dev.timens.runtime.dispatch.RedirectedMethods.ClassFileRedirection;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;

/** Stands before the agent's transformer, and writes down what it made. */
public final class DumpingTransformer implements ClassFileTransformer, ClassFileRedirection {
    private final ClassFileTransformer transformer;
    private final ClassFileRedirection redirection;
    private final ClassDump dump;

    /**
     * @param transformer rewrites classes as they load
     * @param redirection rewrites hidden classes
     */
    public DumpingTransformer(ClassFileTransformer transformer, ClassFileRedirection redirection, ClassDump dump) {
        this.transformer = transformer;
        this.redirection = redirection;
        this.dump = dump;
    }

    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String name,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile)
            throws IllegalClassFormatException {
        byte[] rewritten = transformer.transform(module, loader, name, redefined, domain, classFile);
        if (rewritten != null) {
            dump.write(name != null ? name : nameIn(rewritten), rewritten);
        } else if (DispatcherClass.NAME.equals(name)) {
            dump.write(name, classFile); // made by the agent from the start
        }
        return rewritten;
    }

    @Override
    public byte[] redirect(byte[] hiddenClass) {
        byte[] rewritten = redirection.redirect(hiddenClass);
        if (rewritten != hiddenClass) {
            dump.write(nameIn(rewritten), rewritten);
        }
        return rewritten;
    }

    private static String nameIn(byte[] classFile) {
        String name = ClassName.of(classFile);
        return name != null ? name : "unnamed";
    }
}
