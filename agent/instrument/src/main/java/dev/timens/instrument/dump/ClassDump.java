package dev.timens.instrument.dump;

import dev.timens.runtime.report.Report;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A directory of class files. Nothing that is there is overwritten: of a name that comes again with
 * other bytes, by another loader or in another form, the next gets a number.
 */
public final class ClassDump {
    private final File folder;

    private ClassDump(File folder) {
        this.folder = folder;
    }

    /**
     * Makes the directory if it is not there, and writes to it once. That also loads what writing needs:
     * classes that load while another is transformed are shown to no transformer.
     *
     * @throws IOException whose message is a clause, if it cannot be used
     */
    public static ClassDump into(File folder) throws IOException {
        File absolute = folder.getAbsoluteFile();
        if (!absolute.isDirectory() && !absolute.mkdirs()) {
            throw new IOException(absolute.exists() ? "it is no directory" : "it cannot be made");
        }
        ClassDump dump = new ClassDump(absolute);
        byte[] probe = {1};
        File written = dump.put("timens-probe", probe);
        dump.put("timens-probe", probe);
        if (!written.delete()) {
            throw new IOException("what was written there cannot be deleted");
        }
        return dump;
    }

    /**
     * Writes a class. If that fails it is said once and counted, and the class is loaded all the same.
     *
     * @param name its internal name
     */
    void write(String name, byte[] classFile) {
        try {
            put(name, classFile);
        } catch (IOException | RuntimeException e) {
            Report.miss(
                    "dump",
                    "class " + name.replace('/', '.') + " could not be written to " + folder + ", and others may be"
                            + " missing there too: " + e.getMessage() + ".");
        }
    }

    private File put(String name, byte[] classFile) throws IOException {
        for (int number = 1; ; number++) {
            // A dot, which no name of a class has.
            File file = new File(folder, name + (number == 1 ? "" : "." + number) + ".class");
            if (isNew(file)) {
                try (FileOutputStream out = new FileOutputStream(file)) {
                    out.write(classFile);
                }
                return file;
            }
            if (file.length() == classFile.length && has(file, classFile)) {
                return file;
            }
        }
    }

    private static boolean isNew(File file) throws IOException {
        File parent = file.getParentFile();
        if (!parent.isDirectory() && !parent.mkdirs() && !parent.isDirectory()) {
            throw new IOException("the directory " + parent + " cannot be made");
        }
        return file.createNewFile();
    }

    private static boolean has(File file, byte[] classFile) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return Arrays.equals(in.readNBytes(classFile.length), classFile);
        }
    }
}
