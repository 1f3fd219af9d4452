package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs after the other integration tests, without the agent, and reads the reports that failsafe wrote
 * of them: the annotated tests were days away, and the reports do not show it.
 */
class DurationsInReportIT {
    /** What a suite may take on a machine that stands still at times, and the offsets of its tests are not: hours, days. */
    private static final Duration LONGEST_SUITE = Duration.ofMinutes(10);

    private static final Duration LONGEST_BUILD = Duration.ofHours(2);

    @Test
    void annotatedTestsAndTheirSuitesTookTheMomentsTheyTook() throws Exception {
        assertThat(reported()).allSatisfy(element -> assertThat(Double.parseDouble(element.getAttribute("time")))
                .as("seconds of %s", element.getAttribute("name"))
                .isBetween(0.0, (double) LONGEST_SUITE.toSeconds()));
    }

    @Test
    void annotatedTestsAndTheirSuitesBeganInThisBuild() throws Exception {
        assertThat(reported()).allSatisfy(element -> assertThat(
                        OffsetDateTime.parse(element.getAttribute("timestamp")).toInstant())
                .as("begin of %s", element.getAttribute("name"))
                .isBetween(Instant.now().minus(LONGEST_BUILD), Instant.now()));
    }

    private static List<Element> reported() throws Exception {
        List<Element> reported = new ArrayList<>();
        for (Element suite : suites()) {
            reported.add(suite);
            reported.addAll(testcases(suite));
        }
        assertThat(reported)
                .as("annotated tests and their suites")
                .hasSize(EveryJdkIT.TESTS + EveryJdkIT.ANNOTATED.size());
        return reported;
    }

    private static List<Element> suites() throws Exception {
        List<Element> suites = new ArrayList<>();
        for (Class<?> sample : EveryJdkIT.ANNOTATED) {
            Path report = Path.of(System.getProperty("reports.directory"), "TEST-" + sample.getName() + ".xml");
            suites.add(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement());
        }
        return suites;
    }

    private static List<Element> testcases(Element suite) {
        NodeList nodes = suite.getElementsByTagName("testcase");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
