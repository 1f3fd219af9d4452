package dev.timens.it.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A program is an action with others in it.
 *
 * @param place that it names, if its verb needs one
 * @param pool the number of the pool it uses: those that were there before the program, and then those of the {@link
 *     Verb#POOL} actions around it, from the outside
 * @param number which of the verb's kinds
 * @param awaited whether the thread waits until it is over
 * @param then what is done there
 */
record Action(Verb verb, Place place, int pool, int number, boolean awaited, List<Action> then) {
    Action with(List<Action> actions) {
        return new Action(verb, place, pool, number, awaited, List.copyOf(actions));
    }

    /** How many actions this is. */
    int size() {
        return 1 + then.stream().mapToInt(Action::size).sum();
    }

    /** The programs that lack one of the actions in this one, with or without what is in that; not all are possible. */
    List<Action> smaller() {
        List<Action> programs = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            programs.add(replacing(i, List.of()));
        }
        for (int i = 0; i < then.size(); i++) {
            for (Action part : then.get(i).smaller()) {
                programs.add(replacing(i, List.of(part)));
            }
            if (!then.get(i).then().isEmpty()) {
                programs.add(replacing(i, then.get(i).then()));
            }
        }
        return programs;
    }

    private Action replacing(int index, List<Action> parts) {
        List<Action> actions = new ArrayList<>(then);
        actions.remove(index);
        actions.addAll(index, parts);
        return with(actions);
    }

    @Override
    public String toString() {
        return verb + " " + place + " pool=" + pool + " number=" + number + (awaited ? " awaited" : "");
    }
}
