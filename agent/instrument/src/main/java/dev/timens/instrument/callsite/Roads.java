package dev.timens.instrument.callsite;

/**
 * Whether a class can come to a clock by a road that its references do not show: a handle looked up
 * by name, reflection, a hidden class. It can only if its constant pool has one of these names.
 */
public final class Roads {
    private static final byte[][] SIGNS = {
        ConstantPool.utf8("findStatic"),
        ConstantPool.utf8("unreflect"),
        ConstantPool.utf8("defineHiddenClass"),
        ConstantPool.utf8("defineHiddenClassWithClassData"),
        // Who has a Method has this name or one of the two that get it.
        ConstantPool.utf8("java/lang/reflect/Method"),
        ConstantPool.utf8("getMethod"),
        ConstantPool.utf8("getDeclaredMethod"),
        // The JDK looks up for whoever hands it a description of a method, or lets it link dynamic calls.
        ConstantPool.utf8("resolveConstantDesc"),
        ConstantPool.utf8("jdk/dynalink/DynamicLinkerFactory"),
    };

    private Roads() {}

    /** Whether the class file has one of the names; also if it cannot be told. */
    public static boolean areOpenTo(byte[] classFile) {
        try {
            return ConstantPool.hasUtf8(classFile, SIGNS);
        } catch (IndexOutOfBoundsException truncated) {
            return false; // for the JVM to refuse
        } catch (UnknownTagException newer) {
            return true;
        }
    }
}
