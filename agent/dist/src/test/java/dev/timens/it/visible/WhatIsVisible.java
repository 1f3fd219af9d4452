package dev.timens.it.visible;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Prints, for each thing that could show the agent, its name and whose class it shows. */
public final class WhatIsVisible {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private WhatIsVisible() {}

    public static void main(String[] args) throws Throwable {
        MethodHandle found = LOOKUP.findStatic(System.class, "nanoTime", MethodType.methodType(long.class));
        print("revealDirect-of-findStatic", revealed(found));
        Method method = System.class.getMethod("nanoTime");
        print("revealDirect-of-unreflect", revealed(LOOKUP.unreflect(method)));
        method.invoke(null);
        print("Method.getDeclaringClass", method.getDeclaringClass().getName());
        print(
                "reflectAs",
                LOOKUP.revealDirect(found)
                        .reflectAs(Method.class, LOOKUP)
                        .getDeclaringClass()
                        .getName());
        print("serialized-form", serialized((LongSupplier & Serializable) System::nanoTime));
        print("serialized-form-of-parkUntil", serialized((LongConsumer & Serializable) LockSupport::parkUntil));
        print("stack-while-parked", stackWhileParked());
        print(
                "fields-of-task",
                count(java.util.concurrent.ForkJoinTask.class.getDeclaredFields()) + ", public "
                        + count(java.util.concurrent.ForkJoinTask.class.getFields()));
        print("Class.forName", Class.forName("java.lang.TimensDispatcher").getName());
    }

    private static String revealed(MethodHandle handle) {
        return LOOKUP.revealDirect(handle).getDeclaringClass().getName();
    }

    private static String serialized(Serializable lambda) throws ReflectiveOperationException {
        Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        return ((SerializedLambda) writeReplace.invoke(lambda)).getImplClass().replace('/', '.');
    }

    /** The classes on the stack of a thread in parkUntil, from there to the caller's. */
    private static String stackWhileParked() throws InterruptedException {
        Thread thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkUntil(Long.MAX_VALUE);
            }
        });
        thread.setDaemon(true);
        thread.start();
        // It waits elsewhere first, for classes; and it may wake for no reason.
        StackTraceElement[] frames = thread.getStackTrace();
        while (frames.length == 0 || !frames[0].getMethodName().equals("park")) {
            Thread.sleep(1);
            frames = thread.getStackTrace();
        }
        String stack = java.util.Arrays.stream(frames)
                .map(StackTraceElement::getClassName)
                .filter(name ->
                        name.contains("imens") && !name.contains("WhatIsVisible") || name.endsWith("LockSupport"))
                .distinct()
                .collect(Collectors.joining(" "));
        thread.interrupt();
        return stack;
    }

    private static long count(java.lang.reflect.Field[] fields) {
        return java.util.Arrays.stream(fields)
                .filter(field -> field.getName().contains("timens"))
                .count();
    }

    private static void print(String what, String shown) {
        System.out.println(what + " " + shown);
    }
}
