package dev.timens.it.readings;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** The same class of clock calls in modules and loaders that are not the class path's. */
final class ForeignLoaders {
    private static final String CALLS = "dev.timens.it.readings.foreign.ClockCalls";

    private final ToLongFunction<String> namedModule;
    private final ToLongFunction<String> moduleLayer;
    private final ToLongFunction<String> noParent;
    private final ToLongFunction<String> onlyJava;

    /** @param module the jar of the module, which is also in the boot layer */
    ForeignLoaders(Path module, String moduleName) throws Exception {
        URL[] jar = {module.toUri().toURL()};
        ModuleLayer boot = ModuleLayer.boot();
        namedModule = calls(boot.findLoader(moduleName), true);
        moduleLayer = calls(layer(boot, module, moduleName).findLoader(moduleName), true);
        noParent = calls(new URLClassLoader(jar, null), false);
        onlyJava = calls(new OnlyJava(jar), false);
    }

    private static ModuleLayer layer(ModuleLayer parent, Path module, String moduleName) {
        Configuration configuration =
                parent.configuration().resolve(ModuleFinder.of(module), ModuleFinder.of(), Set.of(moduleName));
        return ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(parent), ClassLoader.getSystemClassLoader())
                .layer();
    }

    @SuppressWarnings("unchecked")
    private static ToLongFunction<String> calls(ClassLoader loader, boolean inModule) throws Exception {
        Class<?> type = Class.forName(CALLS, true, loader);
        if (type.getClassLoader() != loader || type.getModule().isNamed() != inModule) {
            throw new IllegalStateException(type.getModule() + " in " + type.getClassLoader());
        }
        return (ToLongFunction<String>) type.getConstructor().newInstance();
    }

    LongSupplier namedModule(UserClock clock) {
        return () -> namedModule.applyAsLong(clock.toString());
    }

    LongSupplier moduleLayer(UserClock clock) {
        return () -> moduleLayer.applyAsLong(clock.toString());
    }

    LongSupplier noParent(UserClock clock) {
        return () -> noParent.applyAsLong(clock.toString());
    }

    LongSupplier onlyJava(UserClock clock) {
        return () -> onlyJava.applyAsLong(clock.toString());
    }

    /** As bundle containers have them. */
    private static final class OnlyJava extends URLClassLoader {
        OnlyJava(URL[] jar) {
            super(jar, null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith("java.") ? super.loadClass(name, resolve) : findClass(name);
            }
        }
    }
}
