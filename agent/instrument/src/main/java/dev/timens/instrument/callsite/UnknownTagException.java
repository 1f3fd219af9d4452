package dev.timens.instrument.callsite;

/** A constant of a kind that this version does not know; its length is unknown too. */
final class UnknownTagException extends Exception {
    UnknownTagException(int tag) {
        super("its constant pool has an entry of the unknown kind " + tag, null, false, false);
    }
}
