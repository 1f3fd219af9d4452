package dev.timens.instrument.dispatcher;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The class files of the templates, kept as the transformer sees them load. To open the agent's jar
 * for them would cost every start some milliseconds.
 */
public final class Templates {
    /** As text: a class literal would load the class before the transformer is there to see it. */
    private static final String PACKAGE = "dev/timens/runtime/dispatch/";

    private final ConcurrentHashMap<String, byte[]> byName = new ConcurrentHashMap<>();

    /** Keeps a class file if it is a template's. Called for each class of the boot loader that loads. */
    public void offer(String internalName, byte[] classFile) {
        if (internalName.startsWith(PACKAGE)) {
            byName.put(internalName, classFile);
        }
    }

    /** The class file of a template. */
    byte[] bytes(Class<?> template) {
        String name = template.getName();
        try {
            Class.forName(name, true, template.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        byte[] bytes = byName.get(name.replace('.', '/'));
        if (bytes == null) {
            throw new IllegalStateException(name + " was loaded before the agent started.");
        }
        return bytes;
    }
}
