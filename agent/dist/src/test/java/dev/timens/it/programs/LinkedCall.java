package dev.timens.it.programs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.dynalink.CallSiteDescriptor;
import jdk.dynalink.DynamicLinkerFactory;
import jdk.dynalink.NamedOperation;
import jdk.dynalink.Operation;
import jdk.dynalink.StandardNamespace;
import jdk.dynalink.StandardOperation;
import jdk.dynalink.beans.StaticClass;
import jdk.dynalink.support.SimpleRelinkableCallSite;

/** Prints the wall clock by a call that the JDK links dynamically. Nothing else in it can come to a handle. */
public final class LinkedCall {
    private LinkedCall() {}

    public static void main(String[] arguments) throws Throwable {
        NamedOperation get =
                StandardOperation.GET.withNamespace(StandardNamespace.METHOD).named("currentTimeMillis");
        MethodType one = MethodType.methodType(Object.class, Object.class);
        Object method = link(get, one).dynamicInvoker().invoke((Object) StaticClass.forClass(System.class));
        MethodType two = MethodType.methodType(Object.class, Object.class, Object.class);
        System.out.println(link(StandardOperation.CALL, two).dynamicInvoker().invoke(method, (Object) null));
    }

    private static SimpleRelinkableCallSite link(Operation operation, MethodType type) {
        return new DynamicLinkerFactory()
                .createLinker()
                .link(new SimpleRelinkableCallSite(
                        new CallSiteDescriptor(MethodHandles.publicLookup(), operation, type)));
    }
}
