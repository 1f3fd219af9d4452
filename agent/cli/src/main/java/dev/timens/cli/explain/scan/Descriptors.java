package dev.timens.cli.explain.scan;

import java.util.StringJoiner;
import org.objectweb.asm.Type;

/** Names and descriptors of class files as sources have them. */
final class Descriptors {
    private static final int SHOWN = 4;

    private Descriptors() {}

    static String className(String internalName) {
        return internalName.replace('/', '.');
    }

    /** {@code (long, TimeUnit)}; of many, the first ones. */
    static String parameters(String descriptor) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        Type[] types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < types.length && i < SHOWN; i++) {
            String name = types[i].getClassName();
            text.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return types.length > SHOWN ? text.add("...").toString() : text.toString();
    }
}
