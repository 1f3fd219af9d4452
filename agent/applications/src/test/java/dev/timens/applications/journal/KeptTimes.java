package dev.timens.applications.journal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.http.HttpSession;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Times that somebody took earlier and keeps: the container, the libraries, the JVM, the file system. */
@Component
class KeptTimes {
    private final ApplicationContext context;
    private final EntityManagerFactory factory;
    private final Path served;

    KeptTimes(ApplicationContext context, EntityManagerFactory factory, @Value("${journal.folder}") Path folder)
            throws Exception {
        this.context = context;
        this.factory = factory;
        served = folder.resolve("public/written.txt");
        Files.createDirectories(served.getParent());
        Files.writeString(served, "Its Last-Modified is the file's.");
    }

    Map<String, Object> all(HttpSession session) throws Exception {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("sessionCreation", session.getCreationTime());
        times.put("sessionLastAccess", session.getLastAccessedTime());
        times.put("contextStartup", context.getStartupDate());
        times.put(
                "hibernateStart",
                factory.unwrap(SessionFactory.class).getStatistics().getStart());
        times.put("jvmStart", ManagementFactory.getRuntimeMXBean().getStartTime());
        times.put("processStart", ProcessHandle.current().info().startInstant().orElseThrow());
        times.put("fileWritten", Files.getLastModifiedTime(served).toInstant());
        return times;
    }
}
