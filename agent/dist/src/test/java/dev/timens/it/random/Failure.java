package dev.timens.it.random;

/** A step of a program that was not as the model says. */
record Failure(Step step, String what) {
    @Override
    public String toString() {
        return what + step.path();
    }
}
