package dev.timens.it.random;

import java.util.List;

/** Leaves out of a program that failed what it fails without. What failed by chance may not fail again. */
final class Shrinking {
    private static final int TRIES = 3;
    private static final int MOST_ROUNDS = 300;

    private final Programs programs;
    private final Places places;
    private final List<RealPool> pools;
    private final Context outside;
    private int rounds;

    Shrinking(Programs programs, Places places, List<RealPool> pools, Context outside) {
        this.programs = programs;
        this.places = places;
        this.pools = pools;
        this.outside = outside;
    }

    Step of(Step program) throws InterruptedException {
        for (Action smaller : program.action().smaller()) {
            if (programs.arePossible(outside, smaller)) {
                Step candidate = Step.program(smaller, outside);
                if (fails(candidate)) {
                    return of(candidate);
                }
            }
        }
        return program;
    }

    private boolean fails(Step program) throws InterruptedException {
        for (int i = 0; i < TRIES && rounds < MOST_ROUNDS; i++) {
            rounds++;
            if (!Round.of(program, places, pools).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
