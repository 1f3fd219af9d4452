package dev.timens.cli.explain.verdict;

import dev.timens.cli.explain.scan.Call;

/**
 * A call and what the agent does with it.
 *
 * @param hook the method of the JDK that the agent hooks for it, or null
 * @param why the reason
 */
public record Finding(Call call, Effect effect, String hook, String why) {
    /** The effect, and where: {@code hooked in java.time.Clock.currentInstant}. */
    public String shownEffect() {
        return hook == null ? effect.label() : effect.label() + " in " + hook;
    }
}
