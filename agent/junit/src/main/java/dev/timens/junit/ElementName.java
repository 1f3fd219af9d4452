package dev.timens.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Classes and methods as messages call them: {@code LeaseTest}, {@code LeaseTest.Renewed.expires(int)}. */
final class ElementName {
    private ElementName() {}

    static String of(AnnotatedElement element) {
        if (element instanceof Method) {
            return of(((Method) element).getDeclaringClass(), (Method) element);
        }
        return of((Class<?>) element);
    }

    /** A method as a test of a class that may have inherited it. */
    static String of(Class<?> testClass, Method method) {
        return of(testClass) + "." + method.getName() + parameters(method);
    }

    private static String of(Class<?> type) {
        String name = type.getTypeName();
        return name.substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1)
                .replace('$', '.');
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
