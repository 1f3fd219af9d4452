package dev.timens.cli.explain.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables say there is, there is in this JDK: nothing is misspelt. */
class JdkCallsTest {
    /** Rows for later releases than the oldest one. */
    private static final List<String> LATER = List.of(
            "StructuredTaskScope$Configuration",
            "HttpClient.awaitTermination",
            "ForkJoinTask.quietlyJoin",
            "ForkJoinPool.submitWithTimeout");

    private final List<JdkCall> rows = Stream.of(ReadingCalls.TABLE, WaitingCalls.TABLE, FileTimeCalls.TABLE)
            .flatMap(List::stream)
            .toList();

    @Test
    void eachMethodIsThere() {
        List<String> absent = new ArrayList<>();
        for (JdkCall row : rows) {
            String method = row.owner().replace('/', '.') + "." + row.name();
            if (!isThere(method) && LATER.stream().noneMatch(method::contains)) {
                absent.add(method);
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(absent).isEmpty();
    }

    @Test
    void eachMethodThatItComesToAClockByIsThere() {
        assertThat(rows.stream().flatMap(row -> row.via().stream()).distinct())
                .hasSizeGreaterThan(10)
                .allMatch(JdkCallsTest::isThere);
    }

    @Test
    void aMisspeltMethodIsNotThere() {
        assertThat(isThere("java.util.Date.<init>")).isTrue();
        assertThat(isThere("java.util.Date.now")).isFalse();
        assertThat(isThere("java.util.Dates.now")).isFalse();
    }

    private static boolean isThere(String method) {
        int dot = method.lastIndexOf('.');
        String name = method.substring(dot + 1);
        try {
            Class<?> owner = Class.forName(method.substring(0, dot), false, ClassLoader.getPlatformClassLoader());
            return name.equals("<init>")
                    || Arrays.stream(owner.getDeclaredMethods())
                            .anyMatch(declared -> declared.getName().equals(name));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
