package dev.timens.cli.explain.scan;

import java.util.List;
import java.util.Set;

/**
 * What matters of a class file.
 *
 * @param place where it was found
 * @param name internal name
 * @param source the name of the source file, or null
 * @param supertypes the superclass and the interfaces, internal names
 * @param declared those of its own methods that have a name and descriptor of interest
 * @param calls as they stand in the file
 */
public record ScannedClass(
        String place, String name, String source, List<String> supertypes, Set<String> declared, List<Call> calls) {

    public String className() {
        return Descriptors.className(name);
    }
}
