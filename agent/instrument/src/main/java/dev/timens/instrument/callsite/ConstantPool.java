package dev.timens.instrument.callsite;

import java.nio.charset.StandardCharsets;

/** Where the entries of a class file's constant pool lie (JVMS 4.4). */
final class ConstantPool {
    static final int UTF8 = 1;
    static final int CLASS = 7;
    static final int METHODREF = 10;
    static final int NAME_AND_TYPE = 12;

    /** The largest number that the u2 in front of the pool can hold; entries count from 1. */
    static final int LARGEST_COUNT = 65535;

    /** Magic, versions and the count come before the first entry. */
    private static final int FIRST_ENTRY = 10;

    private final byte[] bytes;
    private final int[] tagAt;
    private final int end;

    private ConstantPool(byte[] bytes, int[] tagAt, int end) {
        this.bytes = bytes;
        this.tagAt = tagAt;
        this.end = end;
    }

    /** @throws UnknownTagException if an entry is of a kind that this version does not know */
    static ConstantPool parse(byte[] bytes) throws UnknownTagException {
        int count = u2(bytes, 8);
        int[] tagAt = new int[count];
        int at = FIRST_ENTRY;
        for (int i = 1; i < count; i++) {
            tagAt[i] = at;
            int tag = bytes[at];
            at = next(bytes, at);
            if (isWide(tag)) {
                i++;
            }
        }
        return new ConstantPool(bytes, tagAt, at);
    }

    /**
     * Whether the pool has one of the given texts. This is the whole cost for nearly every class that
     * loads, so it makes no object.
     */
    static boolean hasUtf8(byte[] bytes, byte[][] texts) throws UnknownTagException {
        int count = u2(bytes, 8);
        int at = FIRST_ENTRY;
        for (int i = 1; i < count; i++) {
            int tag = bytes[at];
            if (tag == UTF8) {
                int length = u2(bytes, at + 1);
                for (byte[] text : texts) {
                    if (length == text.length && equal(bytes, at + 3, text)) {
                        return true;
                    }
                }
                at += 3 + length;
            } else {
                at = next(bytes, at);
                if (isWide(tag)) {
                    i++;
                }
            }
        }
        return false;
    }

    private static int next(byte[] bytes, int at) throws UnknownTagException {
        switch (bytes[at]) {
            case UTF8:
                return at + 3 + u2(bytes, at + 1);
            case 3: // Integer
            case 4: // Float
            case 9: // Fieldref
            case METHODREF:
            case 11: // InterfaceMethodref
            case NAME_AND_TYPE:
            case 17: // Dynamic
            case 18: // InvokeDynamic
                return at + 5;
            case 5: // Long
            case 6: // Double
                return at + 9;
            case CLASS:
            case 8: // String
            case 16: // MethodType
            case 19: // Module
            case 20: // Package
                return at + 3;
            case 15: // MethodHandle
                return at + 4;
            default:
                throw new UnknownTagException(bytes[at]);
        }
    }

    /** Long and Double take two indices (JVMS 4.4.5: "a poor choice"). */
    private static boolean isWide(int tag) {
        return tag == 5 || tag == 6;
    }

    /** One more than the index of the last entry, as the class file has it. */
    int count() {
        return tagAt.length;
    }

    /** Where the pool ends and the access flags begin. */
    int end() {
        return end;
    }

    /** Whether the entry exists and is of the kind; the second half of a Long is of none. */
    boolean is(int index, int tag) {
        return index > 0 && index < tagAt.length && tagAt[index] != 0 && bytes[tagAt[index]] == tag;
    }

    /** Where in the class file the n-th u2 of an entry lies. */
    int u2At(int index, int n) {
        return tagAt[index] + 1 + 2 * n;
    }

    /** The n-th u2 of an entry, mostly an index of another. */
    int u2(int index, int n) {
        return u2(bytes, u2At(index, n));
    }

    /** Whether the entry is a Utf8 with this text. */
    boolean isUtf8(int index, byte[] text) {
        return is(index, UTF8) && u2(index, 0) == text.length && equal(bytes, u2At(index, 1), text);
    }

    static byte[] utf8(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    static int u2(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    static void putU2(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 8);
        bytes[at + 1] = (byte) value;
    }

    private static boolean equal(byte[] bytes, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
