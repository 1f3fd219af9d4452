package dev.timens.runtime.host;

/**
 * Which classes are the JDK's: those of its modules. Not by the name: applications have packages that begin with
 * {@code javax.} or {@code com.sun.}, and what is appended to the boot class path is in no named module.
 */
final class JdkClasses {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();

    private JdkClasses() {}

    static boolean contain(Class<?> type) {
        Module module = type.getModule();
        if (!module.isNamed()) {
            return false;
        }
        ClassLoader loader = type.getClassLoader();
        if (loader == null || loader == PLATFORM) {
            return true;
        }
        // Tools of the JDK, such as the compiler. An application may not give its modules such names.
        String name = module.getName();
        return loader == SYSTEM && (name.startsWith("jdk.") || name.startsWith("java."));
    }
}
