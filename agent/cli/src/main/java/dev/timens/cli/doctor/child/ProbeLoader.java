package dev.timens.cli.doctor.child;

import java.io.IOException;
import java.io.InputStream;

/**
 * Defines the classes of one package itself. By the usual way the boot loader would find them first, because the
 * agent's jar is on its path; then they would be the agent's own and not redirected as an application's are.
 */
final class ProbeLoader extends ClassLoader {
    private static final String PACKAGE = "dev.timens.cli.doctor.probe.";

    static {
        registerAsParallelCapable();
    }

    ProbeLoader() {
        super("timens-doctor", ClassLoader.getSystemClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] classFile = in.readAllBytes();
            return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
