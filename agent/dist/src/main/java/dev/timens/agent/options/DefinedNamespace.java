package dev.timens.agent.options;

import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.pattern.Glob;
import java.util.List;

/** A namespace of the configuration file, with the patterns of the groups that are placed in it. */
public final class DefinedNamespace {
    private final Namespace namespace;
    private final List<Glob> groups;

    DefinedNamespace(Namespace namespace, List<Glob> groups) {
        this.namespace = namespace;
        this.groups = groups;
    }

    public Namespace namespace() {
        return namespace;
    }

    /** Patterns of group names. */
    public List<Glob> groups() {
        return groups;
    }
}
