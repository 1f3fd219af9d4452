package dev.timens.applications.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Clocks that are read for an answer: the JDK's, the database's, on the request's thread and on others. */
@Component
class ReadTimes {
    private final JdbcTemplate database;
    private final AsyncTaskExecutor executor;
    private final TaskScheduler scheduler;

    ReadTimes(
            JdbcTemplate database,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
            TaskScheduler scheduler) {
        this.database = database;
        this.executor = executor;
        this.scheduler = scheduler;
    }

    Map<String, Object> all() throws Exception {
        Map<String, Object> times = new LinkedHashMap<>();
        onRequestThread(times);
        onOtherThreads(times);
        times.putAll(
                database.queryForMap("select current_timestamp as databaseTime, localtimestamp as databaseLocalTime,"
                        + " current_date as databaseDate, session_start as databaseSessionStart"
                        + " from information_schema.sessions where session_id = session_id()"));
        return times;
    }

    private static void onRequestThread(Map<String, Object> times) {
        times.put("currentTimeMillis", System.currentTimeMillis());
        times.put("instant", Instant.now());
        times.put("clock", Clock.systemDefaultZone().millis());
        times.put("localDateTime", LocalDateTime.now());
        times.put("localDate", LocalDate.now());
        times.put("zonedDateTime", ZonedDateTime.now());
        times.put("offsetDateTime", OffsetDateTime.now());
        times.put("date", new Date());
        times.put("calendar", Calendar.getInstance());
        times.put("monotonic", System.nanoTime() + "ns");
    }

    private void onOtherThreads(Map<String, Object> times) throws Exception {
        FutureTask<Instant> onThread = new FutureTask<>(Instant::now);
        new Thread(onThread).start();
        times.put("newThread", onThread.get());
        times.put("executor", executor.submit(() -> Instant.now()).get());
        FutureTask<Instant> onScheduler = new FutureTask<>(Instant::now);
        scheduler.schedule(onScheduler, Instant.now());
        times.put("scheduler", onScheduler.get());
        times.put("commonPool", CompletableFuture.supplyAsync(Instant::now).get());
    }
}
