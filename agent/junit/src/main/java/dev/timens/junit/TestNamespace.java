package dev.timens.junit;

import dev.timens.TimeNamespace;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * The namespace of one execution of a class or of a test method. It is made when the first code of that
 * execution is about to run, and kept in the execution's store: a constructor, a before-each method and
 * the test agree on what {@code @2030-01-01T00:00:00Z} means, and the next execution starts anew.
 */
final class TestNamespace {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(TestNamespace.class);

    /** Null where nothing that encloses the code is annotated, as for the class of an annotated method. */
    private final TimeNamespace namespace;

    private TestNamespace(TimeNamespace namespace) {
        this.namespace = namespace;
    }

    /**
     * @throws IllegalStateException if the agent is not attached
     * @throws ExtensionConfigurationException if an annotation cannot be used
     */
    static TestNamespace of(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        // A store asks its parents too: the id keeps a test from finding its class's namespace.
        return owner.getStore(STORE)
                .getOrComputeIfAbsent(owner.getUniqueId(), id -> create(owner), TestNamespace.class);
    }

    /** Runs the code here and leaves, whatever the code throws; what leaving finds amiss never hides that. */
    @SuppressWarnings("try") // the scope is there to be closed
    <T> T proceed(Invocation<T> invocation) throws Throwable {
        if (namespace == null) {
            return invocation.proceed();
        }
        try (TimeNamespace.Scope scope = namespace.enter()) {
            return invocation.proceed();
        }
    }

    /** Dynamic tests have no element of their own and share the test instance of their factory, so its time too. */
    private static ExtensionContext owner(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getElement().isEmpty() && owner.getParent().isPresent()) {
            owner = owner.getParent().get();
        }
        return owner;
    }

    private static TestNamespace create(ExtensionContext owner) {
        TestOffsets offsets = TestOffsets.of(outermostFirst(owner));
        if (offsets.isEmpty()) {
            return new TestNamespace(null);
        }
        TimeNamespace.Builder builder = TimeNamespace.builder(name(owner));
        offsets.addTo(builder);
        try {
            return new TestNamespace(builder.create());
        } catch (IllegalArgumentException unusable) {
            throw new ExtensionConfigurationException(
                    "@TimeOffset with " + offsets + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static List<AnnotatedElement> outermostFirst(ExtensionContext owner) {
        Deque<AnnotatedElement> elements = new ArrayDeque<>();
        ExtensionContext context = owner;
        while (context != null) {
            context.getElement().ifPresent(elements::addFirst);
            context = context.getParent().orElse(null);
        }
        return List.copyOf(elements);
    }

    /** The class or method; for one of several invocations of a method also what JUnit calls that one. */
    private static String name(ExtensionContext owner) {
        Class<?> testClass = owner.getRequiredTestClass();
        if (owner.getTestMethod().isEmpty()) {
            return ElementName.of(testClass);
        }
        String method = ElementName.of(testClass, owner.getRequiredTestMethod());
        boolean oneOfSeveral =
                owner.getParent().flatMap(ExtensionContext::getTestMethod).isPresent();
        return oneOfSeveral ? method + " " + oneLine(owner.getDisplayName()) : method;
    }

    /** An argument's text may hold anything; the name of a namespace may not. */
    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cc}", " ");
    }
}
