package dev.timens.runtime.report;

/** The version of the agent, fixed when it was compiled. */
public final class AgentVersion {
    /** As in the jar's manifest. */
    public static final String VERSION = "${project.version}";

    /** The name under which the manifest's Boot-Class-Path finds the jar. */
    public static final String JAR_NAME = "timens-agent-" + VERSION + ".jar";

    private AgentVersion() {}
}
