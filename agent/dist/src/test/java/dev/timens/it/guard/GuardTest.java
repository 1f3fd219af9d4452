package dev.timens.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The guard sees what it is there to see. */
class GuardTest {
    private static final String BUILD = "17.0.1";
    private static final String RAW = "17,made.up,*,*raw*,*,relative,host,a wait of one thread";
    private static final String DERIVED = "17,made.up,*,derived*,*,reading,derived,a user sees it";

    @Test
    void whatIsJudgedAndTreatedSoIsFine() {
        assertThat(complaints(BUILD, call -> false, RAW, DERIVED)).isEmpty();
    }

    @Test
    void aCallerThatNobodyJudgedIsNamed() {
        assertThat(complaints(BUILD, call -> false, DERIVED))
                .hasSize(3)
                .anyMatch(complaint -> complaint.startsWith("JDK 17.0.1: " + MadeUpCallers.PREFIX
                        + "rawCall()J calls java.lang.System.nanoTime, and nobody judged it:"))
                .allMatch(complaint -> complaint.contains("add a row to " + JudgedCallers.FILE + " (CONTRIBUTING.md"));
    }

    @Test
    void inAReleaseThatNobodyJudgedTheRowsOfOthersServe() {
        assertThat(complaints(BUILD, call -> false, DERIVED.replace("17,", "16 18,")))
                .hasSize(3)
                .allMatch(complaint -> complaint.contains("in a release of which nobody judged any"));
    }

    @Test
    void aRowThatTheBoundaryLacksIsNamed() {
        assertThat(complaints(BUILD, call -> false, RAW.replace("relative,host", "reading,boundary"), DERIVED))
                .hasSize(3)
                .allMatch(complaint -> complaint.contains("add a READING row"));
        assertThat(complaints(BUILD, call -> false, RAW, DERIVED.replace("reading,derived", "deadline,island")))
                .hasSize(3)
                .allMatch(complaint -> complaint.contains("add a HOST_ISLAND row"));
    }

    @Test
    void aConversionThatTheBoundaryLacksIsNamed() {
        String row = RAW.replace("relative,host,", "reading,converted,made.Up.hook: ");
        assertThat(complaints(BUILD, call -> false, row, DERIVED))
                .hasSize(3)
                .allMatch(
                        complaint -> complaint.contains("converted in made.Up.hook, and JdkBoundary has no such row"));
    }

    @Test
    void aRowOfTheBoundaryThatWasJudgedOtherwiseIsNamed() {
        assertThat(complaints(BUILD, call -> call.method().startsWith("rawCall()"), RAW, DERIVED))
                .singleElement()
                .asString()
                .contains("rawCall()J", "judged host, but a row of JdkBoundary rewrites that call");
    }

    @Test
    void aJudgementThatDoesNotGoWithItsTreatmentIsNamed() {
        assertThat(complaints(BUILD, call -> false, RAW.replace("relative", "reading"), DERIVED))
                .hasSize(3)
                .allMatch(complaint -> complaint.contains("judged reading and host, which do not go together"));
    }

    @Test
    void aStaleRowIsNamedInTheBuildThatWasJudgedAndNoOther() {
        String[] rows = {RAW, DERIVED, "17,made.up,Gone,get()J,java.lang.System.nanoTime,relative,host,a wait"};
        assertThat(complaints(BUILD, call -> false, rows))
                .singleElement()
                .asString()
                .contains("made.up/Gone.get()J calls java.lang.System.nanoTime no longer");
        assertThat(complaints("17.0.2", call -> false, rows)).isEmpty();
    }

    private static List<String> complaints(String build, Predicate<ClockCall> rewritten, String... rows) {
        CallScan scan = new CallScan();
        MadeUpCallers.readBy(scan);
        JudgedCallers judged = new JudgedCallers(
                Set.of(BUILD), List.of(rows).stream().map(JudgedCaller::parse).toList());
        return new Guard(judged, 17, build, Set.of()).complaints(scan.clockCalls(), rewritten);
    }
}
