package dev.timens.demo.launch;

/** A story could not be told to its end; the message says why. */
final class StoryFailed extends Exception {
    StoryFailed(String message) {
        super(message);
    }
}
