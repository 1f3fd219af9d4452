package dev.timens.it.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;

/** Gives classes of the JDK the bytes of the JDK's image again. */
final class UndoesHooks implements ClassFileTransformer {
    private static final Set<String> HOOKED = Set.of(
            "java/util/Date",
            "java/time/Clock",
            "java/time/Clock$SystemClock",
            "java/time/Clock$SystemInstantSource",
            "java/lang/invoke/MethodHandles$Lookup",
            "jdk/internal/reflect/ReflectionFactory");

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!HOOKED.contains(name)) {
            return null;
        }
        ForeignAgent.changes++;
        try (InputStream inImage = Object.class.getResourceAsStream('/' + name + ".class")) {
            return inImage.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
