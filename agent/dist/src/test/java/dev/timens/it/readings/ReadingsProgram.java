package dev.timens.it.readings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.LongSupplier;

/**
 * Reads every cell and prints a line for each: its name and {@code OK}, {@code WRONG} and whose time
 * it saw, or {@code SKIPPED} and why.
 *
 * <p>Arguments: the jar of the clock module and its name; how often each cell reads; the kinds of
 * calls.
 */
public final class ReadingsProgram {
    private final Namespaces namespaces = new Namespaces();
    private final List<String> report = Collections.synchronizedList(new ArrayList<>());
    private final ForeignLoaders foreign;
    private final int times;
    private final List<CallShape> shapes;

    private ReadingsProgram(ForeignLoaders foreign, int times, List<CallShape> shapes) {
        this.foreign = foreign;
        this.times = times;
        this.shapes = shapes;
    }

    public static void main(String[] args) throws Exception {
        ForeignLoaders foreign = new ForeignLoaders(Path.of(args[0]), args[1]);
        List<CallShape> shapes = new ArrayList<>();
        for (String shape : args[3].split(":")) {
            shapes.add(CallShape.valueOf(shape));
        }
        ReadingsProgram program = new ReadingsProgram(foreign, Integer.parseInt(args[2]), shapes);
        for (ThreadKind thread : ThreadKind.values()) {
            program.read(thread);
        }
        program.report.forEach(System.out::println);
    }

    private void read(ThreadKind thread) throws InterruptedException {
        int feature = Runtime.version().feature();
        if (feature < thread.since()) {
            Place.NAMESPACES.forEach(
                    place -> cells(thread, place).forEach(cell -> say(cell, cell.verdict(feature, null))));
        } else if (thread == ThreadKind.MAIN) {
            // There is one: the places have to take turns.
            Place.NAMESPACES.forEach(place ->
                    thread.run(place, namespaces, () -> cells(thread, place).forEach(this::read)));
        } else {
            readAtOnce(thread);
        }
    }

    /** Each place has its thread, made by one in no place, and all of them read at the same time. */
    private void readAtOnce(ThreadKind thread) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(Place.NAMESPACES.size());
        List<Thread> makers = new ArrayList<>();
        for (Place place : Place.NAMESPACES) {
            makers.add(new Thread(() -> thread.run(place, namespaces, () -> {
                await(together);
                cells(thread, place).forEach(this::read);
            })));
        }
        makers.forEach(Thread::start);
        for (Thread maker : makers) {
            maker.join();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Cell> cells(ThreadKind thread, Place place) {
        return Cell.of(shapes, thread, place);
    }

    private void read(Cell cell) {
        Sighting sighting = Sighting.of(cell.clock(), reader(cell), times);
        for (Place place : Place.values()) {
            if (sighting.isOf(place)) {
                say(cell, cell.verdict(Runtime.version().feature(), place));
                return;
            }
        }
        say(cell, "WRONG reads nothing known: " + sighting);
    }

    private LongSupplier reader(Cell cell) {
        try {
            return cell.shape().of(cell.clock(), foreign);
        } catch (Exception e) {
            throw new AssertionError(cell.name(), e);
        }
    }

    private void say(Cell cell, String verdict) {
        report.add(cell.name() + " " + verdict);
    }
}
