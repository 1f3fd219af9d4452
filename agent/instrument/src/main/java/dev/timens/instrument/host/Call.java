package dev.timens.instrument.host;

/** A call as the class file has it. */
record Call(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    /** A descriptor with other parameters and the result of this call. */
    String result(String parameters) {
        return parameters + descriptor.substring(descriptor.indexOf(')') + 1);
    }

    // Spelled out: what the compiler would generate for a record is an invokedynamic.

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return owner + '.' + name + descriptor;
    }
}
