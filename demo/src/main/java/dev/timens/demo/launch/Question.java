package dev.timens.demo.launch;

import java.util.Locale;

/** What the service is asked, and who decides the answer. */
enum Question {
    CLOCK("Instant.now()"),
    SESSION("Caffeine, 1 hour"),
    TOKEN("Nimbus JWT, 7 days"),
    REPORT("Quartz, monthly"),
    CERTIFICATE("X.509, 30 days");

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
