package dev.timens.it.tasks;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;

/** Structured concurrency, where {@code -Dtasks.scopes=true}. By reflection: it is a preview and changes. */
final class ScopeKinds {
    private ScopeKinds() {}

    static boolean isSupported() {
        return Boolean.getBoolean("tasks.scopes");
    }

    static void addTo(Map<String, TaskKind> kinds) {
        kinds.put("structured-scope", look -> {
            try (AutoCloseable scope = (AutoCloseable) type().getMethod("open").invoke(null)) {
                Method fork = type().getMethod("fork", Callable.class);
                for (int i = 0; i < 3; i++) {
                    fork.invoke(scope, (Callable<Object>) () -> {
                        look.run();
                        return look;
                    });
                }
                type().getMethod("join").invoke(scope);
            }
        });
    }

    private static Class<?> type() throws ClassNotFoundException {
        return Class.forName("java.util.concurrent.StructuredTaskScope");
    }
}
