package dev.timens.it.random;

import java.util.ArrayList;
import java.util.List;

/** An action at its place in a program, with what the model says of it. */
final class Step {
    private final Step outer;
    private final Action action;
    private final Context here;
    private final Context there;
    private final List<Step> then = new ArrayList<>();

    private Step(Step outer, Action action, Context here) {
        this.outer = outer;
        this.action = action;
        this.here = here;
        this.there = Model.inside(here, action);
        action.then().forEach(inner -> then.add(new Step(this, inner, there)));
    }

    static Step program(Action action, Context outside) {
        return new Step(null, action, outside);
    }

    Action action() {
        return action;
    }

    /** Where it is done. */
    Context here() {
        return here;
    }

    /** Where the steps in it are done. */
    Context there() {
        return there;
    }

    List<Step> then() {
        return then;
    }

    /** The step, and those around it below it. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Step step = this; step != null; step = step.outer) {
            path.append("\n      ").append(step);
        }
        return path.toString();
    }

    /** The step, and those in it below it. */
    String tree() {
        StringBuilder tree = new StringBuilder();
        write(tree, "\n      ");
        return tree.toString();
    }

    private void write(StringBuilder tree, String indent) {
        tree.append(indent).append(this);
        then.forEach(step -> step.write(tree, indent + "  "));
    }

    @Override
    public String toString() {
        String pool = action.verb().usesPool()
                ? " of " + here.pools().get(action.pool()).kind()
                : "";
        String made = action.verb() == Verb.POOL ? " makes " + PoolKind.values()[action.number()] : "";
        return action + pool + made + ", in " + there.place();
    }
}
