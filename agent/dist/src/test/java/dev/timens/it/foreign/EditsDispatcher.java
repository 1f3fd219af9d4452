package dev.timens.it.foreign;

import org.objectweb.asm.MethodVisitor;

/** Puts a call in front of every method of the dispatcher, as a profiler may do with any class. */
final class EditsDispatcher extends EditsMethods {
    static final String DISPATCHER = "java/lang/TimensDispatcher";

    @Override
    boolean concerns(String name) {
        return DISPATCHER.equals(name);
    }

    @Override
    MethodVisitor edited(MethodVisitor next) {
        return new CallInFront(next, "java/lang/Thread", "onSpinWait");
    }
}
