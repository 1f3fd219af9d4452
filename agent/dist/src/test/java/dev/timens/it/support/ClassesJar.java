package dev.timens.it.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** A jar that holds one of the test classes, for loaders other than the class path's. */
public final class ClassesJar {
    private ClassesJar() {}

    /** For the boot class path. */
    public static Path of(Class<?> type) {
        return write(type, null);
    }

    /** A module of the given name that exports the class's package. */
    public static Path module(String name, Class<?> type) {
        return write(type, name);
    }

    private static Path write(Class<?> type, String module) {
        String entry = type.getName().replace('.', '/') + ".class";
        try {
            Path jar = Files.createTempFile(type.getSimpleName(), ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    InputStream in = type.getResourceAsStream("/" + entry)) {
                out.putNextEntry(new JarEntry(entry));
                in.transferTo(out);
                if (module != null) {
                    out.putNextEntry(new JarEntry("module-info.class"));
                    out.write(moduleInfo(module, type));
                }
            }
            jar.toFile().deleteOnExit();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] moduleInfo(String name, Class<?> type) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor module = writer.visitModule(name, 0, null);
        module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        module.visitPackage(type.getPackageName().replace('.', '/'));
        module.visitExport(type.getPackageName().replace('.', '/'), 0);
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
