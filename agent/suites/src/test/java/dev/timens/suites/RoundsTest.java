package dev.timens.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final String CLASS = "[engine:junit-jupiter]/[class:a.B]";
    private static final String TEST = CLASS + "/[method:c()]";
    private static final Outcome PASSED = new Outcome("SUCCESSFUL", "");
    private static final Outcome FAILED = new Outcome("FAILED", "expected 2, was 3");

    private final List<String> asked = new ArrayList<>();

    @Test
    void whatDiffersInEveryRoundIsLeft() throws Exception {
        assertThat(left(round -> PASSED, round -> FAILED)).containsExactly(TEST);
        assertThat(asked).hasSize(2 * Rounds.MOST).containsOnly(CLASS);
    }

    @Test
    void whatDiffersInEveryRoundButOneIsLeft() throws Exception {
        assertThat(left(round -> PASSED, round -> round == 1 ? PASSED : FAILED)).containsExactly(TEST);
        assertThat(asked).hasSize(2 * Rounds.MOST);
    }

    @Test
    void whatEndsTheSameAtLastIsNotLeft() throws Exception {
        assertThat(left(round -> PASSED, round -> round >= Rounds.MOST - 1 ? PASSED : FAILED))
                .isEmpty();
        assertThat(left(round -> round == Rounds.MOST ? FAILED : PASSED, round -> FAILED))
                .isEmpty();
    }

    @Test
    void nothingIsRunAgainOnceThereIsNoDoubt() throws Exception {
        assertThat(left(round -> PASSED, round -> round == 0 ? FAILED : PASSED)).isEmpty();
        assertThat(asked).hasSize(4);
    }

    @Test
    void nothingIsRunAgainWhereNothingDiffers() throws Exception {
        assertThat(left(round -> FAILED, round -> FAILED)).isEmpty();
        assertThat(asked).isEmpty();
    }

    private Iterable<String> left(IntFunction<Outcome> plain, IntFunction<Outcome> withAgent) throws Exception {
        Rounds rounds =
                new Rounds(outcomes(plain.apply(0)), outcomes(withAgent.apply(0)), (isWithAgent, classes, round) -> {
                    asked.addAll(classes);
                    return outcomes((isWithAgent ? withAgent : plain).apply(round));
                });
        return rounds.leftInDoubt(Difference::isLasting);
    }

    private static Outcomes outcomes(Outcome outcome) {
        return new Outcomes(Map.of(TEST, outcome));
    }
}
