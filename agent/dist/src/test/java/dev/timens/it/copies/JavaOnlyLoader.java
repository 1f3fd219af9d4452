package dev.timens.it.copies;

import java.net.URL;
import java.net.URLClassLoader;

/** Asks its parent for {@code java.*} alone, as OSGi frameworks and JBoss Modules do. */
final class JavaOnlyLoader extends URLClassLoader {
    JavaOnlyLoader(String name, URL[] classPath) {
        super(name, classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (name.startsWith("java.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
