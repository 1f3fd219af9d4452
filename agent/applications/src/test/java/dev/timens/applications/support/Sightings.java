package dev.timens.applications.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every time that an application showed in one run. */
public final class Sightings {
    private final List<Sighting> all = new ArrayList<>();

    public void add(Sighting sighting) {
        all.add(sighting);
    }

    /** Every time in the text; there must be one. */
    public void addOf(String where, String text) {
        List<Sighting> found = TimesInText.find(where, text);
        if (found.isEmpty()) {
            throw new AssertionError("There is no time in " + where + ": " + text);
        }
        all.addAll(found);
    }

    /** Every time in the text, if there is any. */
    public void addAnyOf(String where, String text) {
        all.addAll(TimesInText.find(where, text));
    }

    public int size() {
        return all.size();
    }

    /** The places in which there was a time. */
    public Set<String> places() {
        return all.stream().map(Sighting::where).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that cannot be the host's time within the bracket plus the offset. */
    public List<Sighting> outside(HostBracket bracket, Duration offset) {
        return all.stream().filter(one -> !bracket.holds(one, offset)).toList();
    }

    /** The sightings in the given places, or in all but these. */
    public Sightings in(Set<String> places, boolean wanted) {
        Sightings some = new Sightings();
        all.stream().filter(one -> places.contains(one.where()) == wanted).forEach(some.all::add);
        return some;
    }

    @Override
    public String toString() {
        return all.stream().map(Sighting::toString).collect(Collectors.joining("\n"));
    }
}
