package dev.timens.cli.run;

/** What would leave the agent without effect, where this command is to bring it: no clock would be shifted. */
final class EnabledAgent {
    static final String VARIABLE = "TIMENS_ENABLED";
    private static final String OPTION = "-Dtimens.enabled=";

    private EnabledAgent() {}

    /** @param place of a JVM's option */
    static void requireBy(String option, String place) {
        if (option.startsWith(OPTION)) {
            requireBy(option.substring(OPTION.length()), OPTION.substring(0, OPTION.length() - 1), place);
        }
    }

    /** @param value null if it is not given */
    static void requireBy(String value, String name, String place) {
        if (value != null && !value.equals("true")) {
            throw new RunMistake(
                    ExitStatus.TIMENS,
                    name + "=" + value + " is in " + place
                            + ", and the agent would not do what --realtime and --tai ask"
                            + " for; take it out, or leave these out.");
        }
    }
}
