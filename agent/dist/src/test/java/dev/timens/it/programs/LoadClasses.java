package dev.timens.it.programs;

/** Loads the classes named as arguments, initialising none, and prints those that this JVM does not have. */
public final class LoadClasses {
    private LoadClasses() {}

    public static void main(String[] names) throws NoSuchMethodException {
        // A class that knows reflection: only with such a one around are the roads to a clock hooked.
        LoadClasses.class.getMethod("main", String[].class);
        for (String name : names) {
            try {
                Class.forName(name, false, null);
            } catch (ClassNotFoundException notInThisLoader) {
                load(name);
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException absent) {
            System.out.println("absent " + name);
        }
    }
}
