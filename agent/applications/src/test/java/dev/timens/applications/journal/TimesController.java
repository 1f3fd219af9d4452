package dev.timens.applications.journal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with every time it can get: in the body, in headers, in cookies. */
@RestController
class TimesController {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ReadTimes reads;
    private final KeptTimes keeps;
    private final ScheduledTasks tasks;

    TimesController(ReadTimes reads, KeptTimes keeps, ScheduledTasks tasks) {
        this.reads = reads;
        this.keeps = keeps;
        this.tasks = tasks;
    }

    @GetMapping("/read")
    ResponseEntity<Map<String, Object>> read(HttpServletResponse response) throws Exception {
        Cookie byTomcat = new Cookie("tomcat", "1");
        byTomcat.setMaxAge((int) REMEMBERED.toSeconds());
        response.addCookie(byTomcat);
        ResponseCookie bySpring =
                ResponseCookie.from("spring", "1").maxAge(REMEMBERED).build();
        return ResponseEntity.ok()
                .lastModified(Instant.now())
                .header(HttpHeaders.SET_COOKIE, bySpring.toString())
                .body(reads.all());
    }

    @GetMapping("/kept")
    Map<String, Object> kept(HttpSession session) throws Exception {
        return keeps.all(session);
    }

    @GetMapping("/tasks")
    Map<String, Object> tasks() {
        return tasks.times();
    }
}
