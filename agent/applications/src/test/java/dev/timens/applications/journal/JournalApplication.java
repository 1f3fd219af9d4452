package dev.timens.applications.journal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.audit.AuditEventRepository;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Spring Boot's web, JPA, Flyway and actuator as they come. */
@SpringBootApplication
@EnableScheduling
@EnableJpaAuditing
public class JournalApplication {
    private static final int STEPS_KEPT = 4096;

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(JournalApplication.class);
        application.setApplicationStartup(new BufferingApplicationStartup(STEPS_KEPT));
        application.run(arguments);
    }

    /** For {@code /actuator/httpexchanges}. */
    @Bean
    HttpExchangeRepository httpExchanges() {
        return new InMemoryHttpExchangeRepository();
    }

    /** For {@code /actuator/auditevents}. */
    @Bean
    AuditEventRepository auditEvents() {
        return new InMemoryAuditEventRepository();
    }
}
