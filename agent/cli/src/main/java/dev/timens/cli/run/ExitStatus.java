package dev.timens.cli.run;

/** As env, nohup and timeout have them; every other status is the command's own. */
final class ExitStatus {
    /** timens itself failed. */
    static final int TIMENS = 125;

    static final int NOT_EXECUTABLE = 126;
    static final int NOT_FOUND = 127;

    private ExitStatus() {}
}
