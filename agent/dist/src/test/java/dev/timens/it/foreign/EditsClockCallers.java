package dev.timens.it.foreign;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/** Counts the calls of the programs' methods. */
final class EditsClockCallers extends EditsMethods {
    /** As text: a class literal would load the programs while this transformer is at work, unseen by it. */
    private static final Set<String> PROGRAMS =
            Set.of("dev/timens/it/foreign/ReadInEachPhase", "dev/timens/it/coverage/Covered");

    @Override
    boolean concerns(String name) {
        return name != null && PROGRAMS.contains(name);
    }

    @Override
    MethodVisitor edited(MethodVisitor next) {
        return new CallInFront(next, "dev/timens/it/foreign/CallCount", "countCall");
    }
}
