package dev.timens.it.copies;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads what it can itself, as servlet containers do, and asks its parent for the rest. */
final class ChildFirstLoader extends URLClassLoader {
    ChildFirstLoader(String name, URL[] classPath, ClassLoader parent) {
        super(name, classPath, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try {
                return findClass(name);
            } catch (ClassNotFoundException notHere) {
                return super.loadClass(name, resolve);
            }
        }
    }
}
