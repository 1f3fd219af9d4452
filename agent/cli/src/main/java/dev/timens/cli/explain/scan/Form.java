package dev.timens.cli.explain.scan;

/** What a call looks like in the class file. */
public enum Form {
    CALL,
    METHOD_REFERENCE,
    /** A method handle, or an argument of a dynamic constant, in the constant pool. */
    CONSTANT,
    /** The class and the name are constants of a look-up: {@code findStatic}, {@code getMethod}. */
    BY_NAME,
    /** The method itself is native. */
    NATIVE
}
