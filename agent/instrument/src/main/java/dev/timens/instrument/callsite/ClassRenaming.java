package dev.timens.instrument.callsite;

/** Gives a class file another name. Only for classes whose name occurs nowhere else in their pool. */
public final class ClassRenaming {
    private ClassRenaming() {}

    /**
     * The class file under another name.
     *
     * @throws IllegalArgumentException if it is not a class file of that name
     */
    public static byte[] rename(byte[] classFile, String from, String to) {
        byte[] oldName = ConstantPool.utf8(from);
        byte[] newName = ConstantPool.utf8(to);
        int at = nameAt(classFile, oldName);
        int rest = at + 2 + oldName.length;
        byte[] renamed = new byte[classFile.length + newName.length - oldName.length];
        System.arraycopy(classFile, 0, renamed, 0, at);
        ConstantPool.putU2(renamed, at, newName.length);
        System.arraycopy(newName, 0, renamed, at + 2, newName.length);
        System.arraycopy(classFile, rest, renamed, at + 2 + newName.length, classFile.length - rest);
        return renamed;
    }

    private static int nameAt(byte[] classFile, byte[] name) {
        try {
            ConstantPool pool = ConstantPool.parse(classFile);
            for (int i = 1; i < pool.count(); i++) {
                if (pool.isUtf8(i, name)) {
                    return pool.u2At(i, 0);
                }
            }
        } catch (UnknownTagException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
        throw new IllegalArgumentException("The class file does not have the expected name.");
    }
}
