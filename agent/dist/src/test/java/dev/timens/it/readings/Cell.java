package dev.timens.it.readings;

import java.util.ArrayList;
import java.util.List;

/** One cell of the matrix: a clock, read by a kind of call, on a kind of thread, in a place. */
public record Cell(UserClock clock, CallShape shape, ThreadKind thread, Place place) {
    /** All cells of the given kinds of calls. */
    public static List<Cell> of(List<CallShape> shapes) {
        List<Cell> cells = new ArrayList<>();
        for (ThreadKind thread : ThreadKind.values()) {
            for (Place place : Place.NAMESPACES) {
                cells.addAll(of(shapes, thread, place));
            }
        }
        return cells;
    }

    /** Those that one thread reads. */
    static List<Cell> of(List<CallShape> shapes, ThreadKind thread, Place place) {
        List<Cell> cells = new ArrayList<>();
        for (CallShape shape : shapes) {
            for (UserClock clock : UserClock.values()) {
                cells.add(new Cell(clock, shape, thread, place));
            }
        }
        return cells;
    }

    /** The name in the program's report. */
    public String name() {
        return clock + "/" + shape + "/" + thread + "/" + place;
    }

    /** The verdict on this cell on a JDK, if what it reads is the time of the given place. */
    public String verdict(int feature, Place read) {
        if (feature < thread.since()) {
            return "SKIPPED needs JDK " + thread.since() + ", this is " + feature;
        }
        return read == place ? "OK" : "WRONG reads " + read;
    }
}
