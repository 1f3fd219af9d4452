package dev.timens.it.random;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** What is forked in a {@code StructuredTaskScope}. By reflection: it is a preview, and changes; this is that of JDK 25. */
record StructuredForks(Scene scene) {
    private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";

    /** One for each action in it, and one that only reads. */
    void perform() throws Exception {
        int parts = scene.step().then().size() + 1;
        Class<?> type = Class.forName(SCOPE);
        Method fork = type.getMethod("fork", Callable.class);
        try (AutoCloseable scope = open(type)) {
            for (int i = 0; i < parts; i++) {
                int part = i;
                // One more than there are, so that none is the last: the step is over when all are joined.
                fork.invoke(scope, Executors.callable(() -> scene.inside(part, parts + 1)));
            }
            type.getMethod("join").invoke(scope);
        }
        scene.round().over(scene.step());
    }

    private AutoCloseable open(Class<?> type) throws ReflectiveOperationException {
        if (Model.isVirtual(scene.step().action())) {
            return (AutoCloseable) type.getMethod("open").invoke(null);
        }
        Class<?> joiner = Class.forName(SCOPE + "$Joiner");
        Function<Object, Object> configured = StructuredForks::configured;
        return (AutoCloseable) type.getMethod("open", joiner, Function.class)
                .invoke(null, joiner.getMethod("awaitAllSuccessfulOrThrow").invoke(null), configured);
    }

    /** Platform threads, and a timeout below the offsets: it would end the scope only if it were converted. */
    private static Object configured(Object configuration) {
        ThreadFactory platform = task -> new Thread(task, "structured");
        try {
            Class<?> type = Class.forName(SCOPE + "$Configuration");
            Object withTimeout =
                    type.getMethod("withTimeout", Duration.class).invoke(configuration, Duration.ofMinutes(30));
            return type.getMethod("withThreadFactory", ThreadFactory.class).invoke(withTimeout, platform);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
