package dev.timens.instrument.callsite;

/** A class calls a clock and cannot be rewritten. The message is a clause that says why. */
public final class NotRedirectedException extends Exception {
    NotRedirectedException(String why) {
        super(why, null, false, false);
    }
}
