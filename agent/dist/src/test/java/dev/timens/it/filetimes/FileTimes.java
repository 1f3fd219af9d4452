package dev.timens.it.filetimes;

import dev.timens.it.places.PlacedCells;

/** Reads and sets the times of files, in each place. */
public final class FileTimes {
    private FileTimes() {}

    public static void main(String[] args) {
        PlacedCells.run(Readings.checks());
        PlacedCells.run(Settings.checks());
    }
}
