package dev.timens.cli.explain.verdict;

import dev.timens.cli.explain.facts.JdkCalls;
import dev.timens.cli.explain.facts.Known;
import dev.timens.cli.explain.input.ClassFile;
import dev.timens.cli.explain.input.ClassPath;
import dev.timens.cli.explain.scan.ClassScan;
import dev.timens.cli.explain.scan.ScannedClass;
import dev.timens.cli.explain.scan.UnreadableClassException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who inherits from whom: a call names the class that it is made on, {@code MyThread.sleep}, and the
 * method may be the JDK's all the same.
 */
final class Hierarchy {
    /** What is known of a type: its supertypes, and which methods of interest it declares itself. */
    private record Type(List<String> supertypes, Set<String> declared) {}

    private static final Type UNKNOWN = new Type(List.of(), Set.of());

    private final Map<String, Type> types = new HashMap<>();
    private final JdkCalls jdk;
    private final ClassPath classPath;

    Hierarchy(JdkCalls jdk, ClassPath classPath) {
        this.jdk = jdk;
        this.classPath = classPath;
    }

    void add(ScannedClass scanned) {
        types.putIfAbsent(scanned.name(), new Type(scanned.supertypes(), scanned.declared()));
    }

    /**
     * What is known of the method that a call on this class reaches.
     *
     * @param descriptor null if it is not known; then only the class itself is looked at
     * @return null if it has nothing to do with time, or is the program's own
     */
    Known known(String owner, String name, String descriptor) {
        if (name.equals("<init>") || descriptor == null) {
            return jdk.known(owner, name, descriptor);
        }
        String key = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        List<String> toSee = new ArrayList<>(List.of(owner));
        for (int i = 0; i < toSee.size(); i++) {
            Known known = jdk.known(toSee.get(i), name, descriptor);
            if (known != null) {
                return known;
            }
            Type type = types.computeIfAbsent(toSee.get(i), this::find);
            if (!type.declared().contains(key)) {
                type.supertypes().stream().filter(next -> !toSee.contains(next)).forEach(toSee::add);
            }
        }
        return null;
    }

    private Type find(String name) {
        ClassFile file = classPath.find(name);
        return file == null ? ofJdk(name).orElse(UNKNOWN) : read(file);
    }

    private Type read(ClassFile file) {
        try {
            ScannedClass scanned = ClassScan.read(file, jdk);
            return new Type(scanned.supertypes(), scanned.declared());
        } catch (UnreadableClassException e) {
            return UNKNOWN;
        }
    }

    private static Optional<Type> ofJdk(String name) {
        try {
            // Loaded, not initialised.
            Class<?> type = Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            List<String> supertypes = Stream.concat(
                            Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                    .map(supertype -> supertype.getName().replace('.', '/'))
                    .toList();
            return Optional.of(new Type(supertypes, Set.of()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
