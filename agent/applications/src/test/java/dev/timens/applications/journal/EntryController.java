package dev.timens.applications.journal;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes rows and serves them. */
@RestController
class EntryController {
    private static final Logger LOG = LoggerFactory.getLogger(EntryController.class);

    private final EntryRepository entries;
    private final ApplicationEventPublisher events;

    EntryController(EntryRepository entries, ApplicationEventPublisher events) {
        this.entries = entries;
        this.events = events;
    }

    @PostMapping("/entries")
    Entry write() {
        Entry written = entries.saveAndFlush(new Entry());
        events.publishEvent(new AuditApplicationEvent(new AuditEvent("writer", "written", Map.of("id", written.id))));
        LOG.info("Wrote entry {}", written.id);
        return written;
    }

    /** As the database has them: what it filled in is there too. */
    @GetMapping("/entries")
    List<Entry> read() {
        return entries.findAll();
    }
}
