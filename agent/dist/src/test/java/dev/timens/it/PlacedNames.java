package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.testing.Jdk;
import java.util.List;

/** The names of the cells of programs that do the same in every place. */
final class PlacedNames {
    static final List<String> HERE = List.of("here");
    static final List<String> SHIFTED = List.of("+40d", "-3000d", "-55y");
    static final List<String> EVERYWHERE = List.of("here", "+40d", "-3000d", "-55y");

    private PlacedNames() {}

    /** {@code check:place:thread}, for all kinds of threads that the JDK has. */
    static List<String> of(List<String> checks, List<String> places, Jdk jdk) {
        return CellNames.of(checks, places, ThreadKind.on(jdk.feature()));
    }

    /** The same for platform threads alone. */
    static List<String> ofPlatformThreads(List<String> checks, List<String> places) {
        return CellNames.of(checks, places, List.of(ThreadKind.PLATFORM));
    }
}
