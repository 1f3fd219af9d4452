package dev.timens.it.foreign;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/** Gives the dispatcher the same bytes for ever: those that it is shown first. */
final class UndoesSwitch implements ClassFileTransformer {
    private byte[] first;

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!EditsDispatcher.DISPATCHER.equals(name)) {
            return null;
        }
        ForeignAgent.changes++;
        if (first == null) {
            first = classFile.clone();
        }
        return first;
    }
}
