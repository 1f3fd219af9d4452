package dev.timens.applications.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the running journal for everything that it serves. */
public final class JournalVisit {
    /**
     * What is no time of day.
     *
     * @param nanoTime what the request's thread read of the monotonic clock
     * @param uptime what the JVM says of its own age
     * @param classes how many classes are loaded
     */
    public record Figures(long nanoTime, Duration uptime, int classes) {}

    private static final String[] ENDPOINTS = {
        "metrics/process.start.time", "flyway", "auditevents", "startup", "httpexchanges"
    };
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(180);
    /** Far beyond what tasks of every second take on a loaded machine. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

    private static final Pattern MAX_AGE = Pattern.compile("(.*)=.*Max-Age=(\\d+);.*");
    /** Tasks every second and every half: the next one is so far ahead at most. */
    private static final Duration NEXT_TASK = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String host;
    private final Sightings seen;

    JournalVisit(String port, Sightings seen) {
        host = "http://localhost:" + port;
        this.seen = seen;
    }

    Figures visit() throws IOException, InterruptedException {
        JsonNode read = json.readTree(ask("GET", "/read", "").body());
        String cookie =
                ask("GET", "/kept", "").headers().firstValue("set-cookie").orElseThrow();
        ask("GET", "/kept", cookie.substring(0, cookie.indexOf(';')));
        ask("POST", "/entries", "");
        ask("GET", "/entries", "");
        ask("GET", "/absent", "");
        awaitTasks();
        askForNextTimes();
        for (String endpoint : ENDPOINTS) {
            ask("GET", "/actuator/" + endpoint, "");
        }
        // After those: they show its Last-Modified too, a file's time beside others.
        ask("GET", "/written.txt", "");
        return new Figures(
                Long.parseLong(read.get("monotonic").asText().replace("ns", "")),
                Duration.ofMillis(Math.round(metric("process.uptime") * 1000)),
                (int) metric("jvm.classes.loaded"));
    }

    private double metric(String name) throws IOException, InterruptedException {
        JsonNode answer =
                json.readTree(ask("GET", "/actuator/metrics/" + name, "").body());
        return answer.at("/measurements/0/value").asDouble();
    }

    /** It goes away half a second later; if it is slow to answer, the answer is lost. How it ends is seen anyway. */
    void shutDown() throws InterruptedException {
        try {
            ask("POST", "/actuator/shutdown", "");
        } catch (IOException gone) {
            System.out.println("The answer to the shutdown was lost: " + gone);
        }
    }

    /** The three tasks have run: that at an instant, and the periodic ones again. */
    private void awaitTasks() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            JsonNode tasks = json.readTree(send("GET", "/tasks", "").body());
            if (tasks.get("atInstant").size() > 0
                    && tasks.get("cron").size() > 1
                    && tasks.get("fixedDelay").size() > 1) {
                ask("GET", "/tasks", "");
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The tasks do not run: " + tasks);
            }
            Thread.sleep(200);
        }
    }

    /** A task that is due at this moment has no next time, and is asked for again. */
    private void askForNextTimes() throws IOException, InterruptedException {
        String path = "/actuator/scheduledtasks";
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        HttpResponse<String> answer = send("GET", path, "");
        while (!hasNextTimes(json.readTree(answer.body()))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The tasks have no next times: " + answer.body());
            }
            Thread.sleep(50);
            answer = send("GET", path, "");
        }
        note("GET " + path, answer);
    }

    private static boolean hasNextTimes(JsonNode tasks) {
        return tasks.at("/cron/0/nextExecution").has("time")
                && tasks.at("/fixedDelay/0/nextExecution").has("time");
    }

    private HttpResponse<String> ask(String method, String path, String cookie)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, cookie);
        note(method + " " + path, answer);
        return answer;
    }

    private void note(String place, HttpResponse<String> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> values.forEach(value -> header(place + " " + name, value)));
        if (answer.headers().firstValue("content-type").orElse("").contains("json")) {
            body(place + " ", json.readTree(answer.body()));
        }
    }

    private HttpResponse<String> send(String method, String path, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path))
                .timeout(ANSWERED_WITHIN)
                .method(method, HttpRequest.BodyPublishers.noBody());
        Optional.of(cookie).filter(text -> !text.isEmpty()).ifPresent(text -> request.header("Cookie", text));
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** A cookie was made so long before it ends. */
    private void header(String place, String value) {
        Matcher cookie = MAX_AGE.matcher(value);
        if (cookie.matches()) {
            Duration age = Duration.ofSeconds(Long.parseLong(cookie.group(2)));
            TimesInText.find(place + " " + cookie.group(1), value).forEach(one -> seen.add(one.earlier(age)));
        } else {
            seen.addAnyOf(place, value);
        }
    }

    private void body(String place, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                body(place + "." + field.getKey(), field.getValue());
            }
        } else if (node.isArray()) {
            node.forEach(element -> body(place, element));
        } else {
            value(place, node.asText());
        }
    }

    private void value(String place, String text) {
        if (place.endsWith(".ticket")) {
            seen.add(Ticket.sighting(place, text));
        } else if (place.endsWith(".nextExecution.time")) {
            TimesInText.find(place, text).forEach(one -> seen.add(one.give(NEXT_TASK, Duration.ZERO)));
        } else if (place.endsWith(".processStart")) {
            // The kernel counts it from the boot of the machine, which it tells in whole seconds.
            TimesInText.find(place, text)
                    .forEach(one -> seen.add(one.give(Duration.ofMillis(100), Duration.ofSeconds(1))));
        } else {
            seen.addAnyOf(place, text);
        }
    }
}
