package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;

/** The names of the cells that the programs in {@code dev.timens.it.waits} must have. */
final class CellNames {
    private static final List<String> PLACES = List.of("none", "+1h", "-2h");

    private CellNames() {}

    /** {@code kind:owner:caller:thread}, for all that the JDK has. */
    static List<String> ofOwnersAndCallers(List<String> kinds, Jdk jdk) {
        return of(kinds, product(PLACES, PLACES), ThreadKind.on(jdk.feature()));
    }

    /** {@code kind:caller:thread}, for all that the JDK has. */
    static List<String> ofCallers(List<String> kinds, Jdk jdk) {
        return of(kinds, PLACES, ThreadKind.on(jdk.feature()));
    }

    static List<String> of(List<String> kinds, List<String> places, List<ThreadKind> threads) {
        return product(
                product(kinds, places),
                threads.stream().map(ThreadKind::toString).toList());
    }

    /** Each of the first, a colon, each of the second. */
    static List<String> product(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>();
        for (String a : first) {
            for (String b : second) {
                all.add(a + ":" + b);
            }
        }
        return all;
    }

    /** Each name with each ending. */
    static List<String> each(List<String> names, String... endings) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            for (String ending : endings) {
                all.add(name + ending);
            }
        }
        return all;
    }
}
