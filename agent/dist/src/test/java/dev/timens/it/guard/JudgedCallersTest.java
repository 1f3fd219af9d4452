package dev.timens.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list is fit to judge by. */
class JudgedCallersTest {
    private final JudgedCallers judged = JudgedCallers.load();

    @Test
    void itNamesTheBuildsItWasMadeFrom() {
        assertThat(judged.builds()).isNotEmpty();
    }

    @Test
    void nothingInJavaBaseIsJudgedByAPattern() {
        assertThat(judged.rows())
                .filteredOn(JudgedCaller::isPattern)
                .extracting(JudgedCaller::module)
                .doesNotContain("java.base");
    }

    @Test
    void nothingIsJudgedTwice() {
        Map<String, JudgedCaller> seen = new HashMap<>();
        for (JudgedCaller row : judged.rows()) {
            for (int jdk : row.jdks()) {
                assertThat(seen.put(jdk + " " + row, row))
                        .describedAs("%s", row)
                        .isNull();
            }
        }
    }

    /** What a pattern judges, nobody looks at when it is new: it may say what does no harm only. */
    @Test
    void patternsLeaveNothingToTheBoundary() {
        assertThat(judged.rows())
                .filteredOn(JudgedCaller::isPattern)
                .extracting(JudgedCaller::treatment)
                .doesNotContain(Treatment.BOUNDARY, Treatment.CONVERTED, Treatment.ISLAND);
    }
}
