package dev.timens.it.places;

/** Looks at one thing that must hold in every place. */
@FunctionalInterface
public interface PlacedCheck {
    /**
     * Returns what was seen if all is well. Called there.
     *
     * @throws Exception if it is not; the message says what was seen and what was expected
     */
    String run(Place place) throws Exception;
}
