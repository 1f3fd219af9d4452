package dev.timens.applications;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The places in which the journal must have shown a time, so that none is missed for being absent. */
final class Places {
    private static final String[] PRINTED = {
        "stdout",
        "stdout, the pool's threads",
        "journal.log",
        "journal.log, the pool's threads",
        "access log",
        "access log's name",
    };

    private static final String[] STORED = {
        "ENTRY.TICKET",
        "ENTRY.VERSION",
        "ENTRY.CREATED",
        "ENTRY.UPDATED",
        "ENTRY.CREATED_BY_DATABASE",
        "ENTRY.AUDITED",
        "ENTRY.HAPPENED",
        "ENTRY.ON_DAY",
        "ENTRY.COLUMN_DEFAULT",
        "flyway_schema_history.installed_on",
        "database file's header",
    };

    /** The request; then headers, and after a dot fields of the answer. */
    private static final String[][] SERVED = {
        {"GET /read ", "date", "last-modified", "set-cookie tomcat", "set-cookie spring"},
        {"GET /read .", "currentTimeMillis", "instant", "clock", "localDateTime", "localDate", "zonedDateTime"},
        {"GET /read .", "offsetDateTime", "date", "calendar", "newThread", "executor", "scheduler", "commonPool"},
        {"GET /read .DATABASE", "TIME", "LOCALTIME", "DATE", "SESSIONSTART"},
        {"GET /kept ", "date", "set-cookie JSESSIONID", ".contextStartup", ".hibernateStart"},
        {"GET /kept .", "sessionCreation", "sessionLastAccess", "jvmStart", "processStart", "fileWritten"},
        {"POST /entries .", "ticket", "version", "created", "updated", "createdByDatabase", "audited", "happened"},
        {"GET /entries .", "ticket", "version", "created", "updated", "createdByDatabase", "audited", "happened"},
        {"GET /entries .", "columnDefault", "onDay"},
        {"GET /tasks .", "cron", "fixedDelay", "planned", "atInstant"},
        {"GET /written.txt ", "date", "last-modified"},
        {"GET /absent ", "date", ".timestamp"},
        {"GET /actuator/metrics/process.start.time ", ".measurements.value"},
        {"GET /actuator/flyway ", ".contexts.application.flywayBeans.flyway.migrations.installedOn"},
        {"GET /actuator/scheduledtasks .cron.", "lastExecution.time", "nextExecution.time"},
        {"GET /actuator/scheduledtasks .fixedDelay.", "lastExecution.time", "nextExecution.time"},
        {"GET /actuator/httpexchanges .exchanges.", "timestamp", "response.headers.Date"},
        {"GET /actuator/auditevents .events.", "timestamp"},
        {"GET /actuator/startup .timeline.", "startTime", "events.startTime", "events.endTime"},
    };

    private Places() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>(Arrays.asList(PRINTED));
        all.addAll(Arrays.asList(STORED));
        for (String[] request : SERVED) {
            for (int part = 1; part < request.length; part++) {
                all.add(request[0] + request[part]);
            }
        }
        return all;
    }
}
