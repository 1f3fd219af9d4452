package dev.timens.demo.launch;

import java.util.Locale;

/** What the service is asked, and who decides the answer. */
enum Question {
    CLOCK("Instant.now()"),
    SESSION("Caffeine, ends 1 hour after login"),
    TOKEN("Nimbus JWT, good for 7 days"),
    REPORT("Quartz, 1st of the month at 9:00"),
    CERTIFICATE("X.509, valid for 30 days");

    private final String decidedBy;

    Question(String decidedBy) {
        this.decidedBy = decidedBy;
    }

    /** As it stands in the service's lines. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String decidedBy() {
        return decidedBy;
    }
}
