package dev.timens.instrument.dispatcher;

import dev.timens.instrument.callsite.ClassRenaming;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.dispatch.FullBodies;
import dev.timens.runtime.dispatch.IdleBodies;
import dev.timens.runtime.dispatch.UniformBodies;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The dispatcher: a class in {@code java.lang}, so that every loader finds it and every module reads
 * it, made from a template and given the bodies of another by retransformation.
 */
public final class DispatcherClass {
    /** The internal name. Redirected code refers to nothing else of the agent's. */
    public static final String NAME = "java/lang/TimensDispatcher";

    private final Templates templates;
    private volatile Mode bodies;
    private volatile byte[] template;
    private volatile Mode written;
    private Mode definedWith;
    private volatile boolean isExchanged;
    private byte[] definition;

    public DispatcherClass(Templates templates) {
        this.templates = templates;
    }

    /**
     * Defines the class with the bodies of the given mode.
     *
     * @throws IllegalStateException if this JDK does not allow it
     */
    public Class<?> define(Instrumentation instrumentation, Mode mode) {
        Module javaBase = Object.class.getModule();
        Set<Module> own = Set.of(DispatcherClass.class.getModule());
        // java.base calls the runtime, and the runtime reads private fields of java.lang.
        instrumentation.redefineModule(javaBase, own, Map.of(), Map.of("java.lang", own), Set.of(), Map.of());
        use(mode);
        definedWith = mode;
        isExchanged = false;
        String name = template(mode).getName().replace('.', '/');
        definition = ClassRenaming.rename(template, name, NAME);
        try {
            return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                    .defineClass(definition);
        } catch (IllegalAccessException | LinkageError e) {
            throw new IllegalStateException("The dispatcher could not be defined in java.lang: " + e, e);
        }
    }

    /** Sets which bodies {@link #write(byte[])} writes from now on. */
    public void use(Mode mode) {
        // Read here: a class that loads while write() is called is shown to no transformer.
        template = templates.bytes(template(mode));
        bodies = mode;
        isExchanged = true;
    }

    /** Whether the class was defined with these bodies, and no others were ever set. */
    public boolean wasDefinedFor(Mode mode) {
        return definedWith == mode && !isExchanged;
    }

    /** Which bodies were written last, whether the JVM took them or not. */
    public Mode written() {
        return written;
    }

    /**
     * Writes the current bodies into the dispatcher, whatever another agent made of it.
     *
     * @return null if it has them
     */
    public byte[] write(byte[] classFile) {
        Mode current = bodies;
        boolean hasThem = current == definedWith && Arrays.equals(classFile, definition);
        byte[] result = hasThem ? null : BodyTransplant.transplant(template, classFile);
        written = current;
        return result;
    }

    private static Class<?> template(Mode mode) {
        if (mode == Mode.IDLE) {
            return IdleBodies.class;
        }
        return mode == Mode.UNIFORM ? UniformBodies.class : FullBodies.class;
    }
}
