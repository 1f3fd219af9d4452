package dev.timens.demo.launch;

import dev.timens.demo.timeline.Scale;
import dev.timens.demo.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was seen of a scene. */
record Seen(Scene scene, List<NodeSeen> nodes, Timeline timeline) {
    private static final String ROW = "  %-8s%-9s%-7s%s";

    static Seen of(Scene scene, NodeSeen first, NodeSeen second) {
        return new Seen(scene, List.of(first, second), Timeline.of(first.track(), second.track()));
    }

    List<String> picture(Scale scale, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + scene.name() + ": " + scene.title());
        lines.add(row("", "clock", "", scale.axis(columns)));
        for (int node = 0; node < nodes.size(); node++) {
            NodeClock clock = nodes.get(node).clock();
            lines.add(row(
                    nodes.get(node).name(),
                    Moments.showTime(clock.shown()),
                    mark(clock.wrong().isEmpty()),
                    timeline.row(timeline.tracks().get(node), scale)));
        }
        lines.add(row("both", howLong(), mark(isAsExpected()), verdict()));
        return lines;
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (NodeSeen node : nodes) {
            node.clock().wrong().ifPresent(wrong -> complaints.add(scene.name() + ", " + node.name() + ": " + wrong));
        }
        if (!isAsExpected()) {
            String expected = scene.both() ? "expected both to hold the lock at once" : "expected never";
            complaints.add(scene.name() + ", both: " + howLong() + ", " + expected);
        }
        return complaints;
    }

    private boolean isAsExpected() {
        return scene.both() == isHeldByBoth();
    }

    private boolean isHeldByBoth() {
        return timeline.both().nanos() > 0;
    }

    private String howLong() {
        double seconds = timeline.both().nanos() / 1e9;
        return isHeldByBoth() ? String.format(Locale.ROOT, "%.2f s", seconds) : "never";
    }

    private String verdict() {
        NodeSeen second = nodes.get(1);
        return isHeldByBoth()
                ? "hold the lock at once"
                : "%s finds the lock taken %d times"
                        .formatted(second.name(), second.track().refusals().size());
    }

    private static String row(String name, String clock, String mark, String bars) {
        return ROW.formatted(name, clock, mark, bars).stripTrailing();
    }

    private static String mark(boolean right) {
        return right ? "ok" : "WRONG";
    }
}
