package dev.timens.it.programs;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Prints the wall clock by a handle that the JDK looks up for it. Nothing else in it can come to a handle. */
public final class DescribedHandle {
    private DescribedHandle() {}

    public static void main(String[] arguments) throws Throwable {
        MethodHandleDesc described = MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                ClassDesc.of("java.lang.System"),
                "currentTimeMillis",
                MethodTypeDesc.of(ConstantDescs.CD_long));
        MethodHandle handle = (MethodHandle) described.resolveConstantDesc(MethodHandles.lookup());
        System.out.println((long) handle.invokeExact());
    }
}
