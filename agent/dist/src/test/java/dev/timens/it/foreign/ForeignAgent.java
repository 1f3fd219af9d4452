package dev.timens.it.foreign;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/**
 * Installs one transformer, which its argument names: {@code <transformer>,<once|always>}. With {@code
 * always}, it takes part in retransformations too. The program asks it to retransform classes. After
 * {@code ShiftsTheJdk} come names of classes.
 */
public final class ForeignAgent {
    private static Instrumentation instrumentation;

    /** How many classes the transformer changed; it counts itself. */
    public static volatile int changes;

    private ForeignAgent() {}

    public static void premain(String argument, Instrumentation given) throws IOException, UnmodifiableClassException {
        instrumentation = given;
        String[] parts = argument.split(",");
        if (parts[0].equals("ShiftsTheJdk")) {
            ShiftsTheJdk.begin(given, List.of(parts).subList(1, parts.length));
        } else {
            given.addTransformer(transformer(parts[0]), parts[1].equals("always"));
        }
    }

    private static ClassFileTransformer transformer(String name) {
        return switch (name) {
            case "EditsDispatcher" -> new EditsDispatcher();
            case "AddsField" -> new AddsField(true);
            case "AddsFieldToLoadedClass" -> new AddsField(false);
            case "EditsClockCallers" -> new EditsClockCallers();
            case "ChangesNothing" -> new ClassFileTransformer() {};
            case "UndoesRedirection" -> new UndoesRedirection();
            case "UndoesHooks" -> new UndoesHooks();
            case "UndoesSwitch" -> new UndoesSwitch();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Whether this agent is on the command line. */
    public static boolean isAttached() {
        return instrumentation != null;
    }

    /** Retransforms the dispatcher of timens, if both are there. */
    public static void retransformDispatcher() throws UnmodifiableClassException {
        try {
            instrumentation.retransformClasses(Class.forName("java.lang.TimensDispatcher"));
        } catch (ClassNotFoundException timensIsAbsent) {
            System.out.println("no dispatcher");
        }
    }

    /** Retransforms every loaded class that the JVM allows. */
    public static void retransformEverything() throws UnmodifiableClassException {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (instrumentation.isModifiableClass(loaded)) {
                all.add(loaded);
            }
        }
        instrumentation.retransformClasses(all.toArray(new Class<?>[0]));
    }
}
