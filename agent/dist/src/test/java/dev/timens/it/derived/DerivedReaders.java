package dev.timens.it.derived;

import java.util.ArrayList;
import java.util.List;

/** All of them. */
public final class DerivedReaders {
    private DerivedReaders() {}

    public static List<DerivedReader> all() {
        List<DerivedReader> all = new ArrayList<>();
        all.addAll(TimeApiReaders.ALL);
        all.addAll(CalendarReaders.ALL);
        all.addAll(ZoneReaders.ALL);
        all.addAll(InternalCalendarReaders.ALL);
        return all;
    }
}
