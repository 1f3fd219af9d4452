package dev.timens.demo.app;

import java.time.Instant;
import java.util.Properties;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/** The report that a Quartz scheduler sends at nine in the morning on the first of every month. */
final class MonthlyReport implements AutoCloseable {
    private static final String FIRST_OF_THE_MONTH_AT_NINE = "0 0 9 1 * ?";
    private static final TriggerKey TRIGGER = TriggerKey.triggerKey("monthly report");

    private final Scheduler scheduler;

    /** Starts a scheduler of this name. */
    MonthlyReport(String name) throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, name);
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.start();
        scheduler.scheduleJob(
                JobBuilder.newJob(SendReport.class).build(),
                TriggerBuilder.newTrigger()
                        .withIdentity(TRIGGER)
                        .withSchedule(CronScheduleBuilder.cronSchedule(FIRST_OF_THE_MONTH_AT_NINE))
                        .build());
    }

    /** When the scheduler will send the next one. */
    Instant next() throws SchedulerException {
        return scheduler.getTrigger(TRIGGER).getNextFireTime().toInstant();
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown();
    }

    /** Would send the report. */
    public static final class SendReport implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            // The demo looks at when the report is due, not at the report.
        }
    }
}
