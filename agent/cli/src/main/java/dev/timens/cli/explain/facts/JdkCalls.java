package dev.timens.cli.explain.facts;

import dev.timens.cli.explain.scan.Interest;
import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.instrument.boundary.BoundaryMethod;
import dev.timens.instrument.callsite.CallSiteRedirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls of the JDK that have to do with time, and which of them the agent hooks in one of its releases. */
public final class JdkCalls implements Interest {
    private final Map<String, List<JdkCall>> byName = new HashMap<>();
    private final Set<String> redirected = namesOfRedirected();
    private final Map<String, BoundaryMethod> hooks = new HashMap<>();
    private final Map<String, List<BoundaryMethod>> boundaryByName = new HashMap<>();

    /** @param feature the feature release of the JDK */
    public JdkCalls(int feature) {
        for (List<JdkCall> table : List.of(ReadingCalls.TABLE, WaitingCalls.TABLE, FileTimeCalls.TABLE)) {
            for (JdkCall row : table) {
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
            }
        }
        for (BoundaryMethod method : BoundaryHooks.methods(feature)) {
            hooks.putIfAbsent(method.hook(), method);
            boolean called = method.meaning() == BoundaryMethod.Meaning.READING
                    || method.meaning() == BoundaryMethod.Meaning.ABSOLUTE_TIME;
            if (called) {
                boundaryByName
                        .computeIfAbsent(method.method(), name -> new ArrayList<>())
                        .add(method);
            }
        }
    }

    @Override
    public boolean in(String name, String descriptor) {
        return redirected.contains(name)
                || byName.getOrDefault(name, List.of()).stream().anyMatch(row -> row.takes(descriptor))
                || boundaryByName.getOrDefault(name, List.of()).stream().anyMatch(method -> fits(method, descriptor));
    }

    /** Whether the agent hooks this method, {@code java.lang.invoke.MethodHandles$Lookup.findStatic}. */
    public boolean isHooked(String hook) {
        return hooks.containsKey(hook);
    }

    /**
     * What is known of a method that is declared in this class.
     *
     * @param descriptor null stands for any
     * @return null if it has nothing to do with time
     */
    public Known known(String owner, String name, String descriptor) {
        for (BoundaryMethod method : boundaryByName.getOrDefault(name, List.of())) {
            if (method.owner().equals(owner) && fits(method, descriptor)) {
                boolean reading = method.meaning() == BoundaryMethod.Meaning.READING;
                Kind kind = reading ? Kind.READING : Kind.ABSOLUTE_WAIT;
                return new Known(kind, method.hook(), List.of(method.hook()), method.reason());
            }
        }
        for (JdkCall row : byName.getOrDefault(name, List.of())) {
            if (row.owner().equals(owner) && row.takes(descriptor)) {
                String hook = row.via().stream()
                        .filter(hooks::containsKey)
                        .findFirst()
                        .orElse(null);
                return new Known(row.kind(), hook, row.via(), row.kind() == Kind.FILE_TIME ? ofFiles() : row.why());
            }
        }
        return null;
    }

    private String ofFiles() {
        boolean canMove = hooks.keySet().stream()
                .anyMatch(hook -> hook.startsWith("java.io.File.")
                        || hook.startsWith("java.nio.file.")
                        || hook.startsWith("sun.nio.fs."));
        return canMove ? "the host's, unless files=namespace" : "the host's";
    }

    private static boolean fits(BoundaryMethod method, String descriptor) {
        return descriptor == null || method.descriptor().equals(descriptor);
    }

    private static Set<String> namesOfRedirected() {
        return CallSiteRedirection.names().stream()
                .map(hook -> hook.substring(hook.indexOf('.') + 1))
                .collect(Collectors.toSet());
    }
}
