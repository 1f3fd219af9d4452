package dev.timens.applications.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tasks at a time of day, after a delay and at an instant, and when they ran. */
@Component
class ScheduledTasks {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTasks.class);
    private static final Duration AHEAD = Duration.ofMillis(700);

    private final TaskScheduler scheduler;
    private final Queue<Instant> cron = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> fixedDelay = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> planned = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> atInstant = new ConcurrentLinkedQueue<>();

    ScheduledTasks(TaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Scheduled(cron = "* * * * * *")
    void everySecond() {
        cron.add(Instant.now());
        LOG.info("Ran every second");
    }

    @Scheduled(fixedDelay = 500)
    void afterDelay() {
        fixedDelay.add(Instant.now());
    }

    @EventListener
    void plan(ApplicationReadyEvent ready) {
        Instant deadline = Instant.now().plus(AHEAD);
        planned.add(deadline);
        scheduler.schedule(() -> atInstant.add(Instant.now()), deadline);
        LOG.info("Ready {}", ready.getTimestamp());
    }

    Map<String, Object> times() {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("cron", cron);
        times.put("fixedDelay", fixedDelay);
        times.put("planned", planned);
        times.put("atInstant", atInstant);
        return times;
    }
}
