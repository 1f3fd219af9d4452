package dev.timens.it.programs;

/** Loads the classes named as arguments, initialising none, and prints those that this JVM does not have. */
public final class LoadClasses {
    private LoadClasses() {}

    public static void main(String[] names) throws NoSuchMethodException {
        // A class that knows reflection: only with such a one around are the roads to a clock hooked.
        LoadClasses.class.getMethod("main", String[].class);
        for (String name : names) {
            if (!isIn(null, name) && !isIn(ClassLoader.getSystemClassLoader(), name)) {
                System.out.println("absent " + name);
            }
        }
    }

    private static boolean isIn(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
