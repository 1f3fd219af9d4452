package dev.timens.runtime.dispatch;

import dev.timens.runtime.host.HostClasses;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The methods of the JDK that the dispatcher stands for, where code names them by other roads than
 * its constant pool: look-up of handles, reflection, hidden classes, serialized lambdas.
 */
public final class RedirectedMethods {
    private static final String DISPATCHER = "java/lang/TimensDispatcher";

    /** Redirects a class file that no transformer sees. */
    public interface ClassFileRedirection {
        /** The class file with its clock calls redirected, or the same if it has none. */
        byte[] redirect(byte[] classFile);
    }

    private static volatile Class<?> dispatcher;
    private static volatile ClassFileRedirection redirection;
    private static volatile Set<String> redirected = Set.of();

    private RedirectedMethods() {}

    /**
     * Called once, when the dispatcher is defined.
     *
     * @param methods the redirected methods, as in {@code System.nanoTime}
     */
    public static void install(Class<?> newDispatcher, ClassFileRedirection newRedirection, Set<String> methods) {
        dispatcher = newDispatcher;
        redirection = newRedirection;
        redirected = methods;
    }

    /**
     * The class to be written into the stream for a serializable method reference, such as {@code
     * System::nanoTime}. The capturing class compares it with the owner it was compiled with, and a JVM
     * without the agent has no other.
     *
     * @param owner the internal name of the class that the lambda refers to now
     */
    public static String serializedOwner(String owner, String method) {
        if (!DISPATCHER.equals(owner)) {
            return owner;
        }
        return "parkUntil".equals(method) ? "java/util/concurrent/locks/LockSupport" : "java/lang/System";
    }

    /** The class in which a static method is to be looked up; leaves null and nonsense to the JDK. */
    public static Class<?> lookedUpIn(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type) {
        boolean inDispatcher = isRedirected(owner, name)
                && type != null
                && !keepsHostTime(lookup)
                && counterpart(name, type.parameterArray(), type.returnType()) != null;
        return inDispatcher ? dispatcher : owner;
    }

    /** The dispatcher's method in place of the one given, if it has one. */
    public static Method reflected(Method method) {
        if (method == null || !isRedirected(method.getDeclaringClass(), method.getName())) {
            return method;
        }
        Method counterpart = counterpart(method.getName(), method.getParameterTypes(), method.getReturnType());
        return counterpart != null ? counterpart : method;
    }

    /** The method to make a handle of, for whom the look-up object belongs to. */
    public static Method unreflected(MethodHandles.Lookup lookup, Method method) {
        return keepsHostTime(lookup) ? method : reflected(method);
    }

    /** A hidden class's file with its clock calls redirected. */
    public static byte[] hiddenClass(byte[] classFile) {
        ClassFileRedirection installed = redirection;
        return classFile == null || installed == null ? classFile : installed.redirect(classFile);
    }

    private static boolean keepsHostTime(MethodHandles.Lookup lookup) {
        return HostClasses.contain(lookup.lookupClass());
    }

    private static boolean isRedirected(Class<?> owner, String name) {
        // First the classes: this is asked for every handle that anyone looks up.
        return (owner == System.class || owner == LockSupport.class)
                && redirected.contains(owner.getSimpleName() + '.' + name);
    }

    private static Method counterpart(String name, Class<?>[] parameters, Class<?> result) {
        try {
            Method counterpart = dispatcher.getMethod(name, parameters);
            return counterpart.getReturnType() == result ? counterpart : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
