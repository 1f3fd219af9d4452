package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofUnits;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.ArrayList;
import java.util.List;

/** The dates of other calendar systems. */
final class ChronologyReaders {
    private static final String INSTANT = "java.time.Clock.currentInstant";
    private static final ZoneOffset UTC = ZoneOffset.UTC;
    private static final long DAY = 86_400_000;

    static final List<DerivedReader> ALL = all();

    private ChronologyReaders() {}

    private static List<DerivedReader> all() {
        List<DerivedReader> all = new ArrayList<>();
        all.add(days("HijrahDate.now", () -> HijrahDate.now().toEpochDay()));
        all.add(days("JapaneseDate.now", () -> JapaneseDate.now().toEpochDay()));
        all.add(days("MinguoDate.now", () -> MinguoDate.now().toEpochDay()));
        all.add(days("ThaiBuddhistDate.now", () -> ThaiBuddhistDate.now().toEpochDay()));
        for (String id : List.of("ISO", "Hijrah-umalqura", "Japanese", "Minguo", "ThaiBuddhist")) {
            Chronology chronology = Chronology.of(id);
            all.add(days(id + ".dateNow", () -> chronology.dateNow().toEpochDay()));
            all.add(days(id + ".dateNow(zone)", () -> chronology.dateNow(UTC).toEpochDay()));
            all.add(days(
                    id + ".dateNow(clock)",
                    () -> chronology.dateNow(Clock.systemUTC()).toEpochDay()));
        }
        return all;
    }

    private static DerivedReader days(String name, DerivedReader.Reading reading) {
        return ofUnits(name, INSTANT, DAY, reading);
    }
}
