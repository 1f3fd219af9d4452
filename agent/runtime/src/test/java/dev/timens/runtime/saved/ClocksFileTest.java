package dev.timens.runtime.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as a whole, or not at all. */
class ClocksFileTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void replacesWhatWasThereAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("clocks"), "old");
        ClocksFile.write(file, BYTES);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path file = folder.resolve("no/clocks");
        assertThatThrownBy(() -> ClocksFile.write(file, BYTES))
                .isInstanceOf(IOException.class)
                .hasMessage("The clocks cannot be saved to '" + file
                        + "': its folder does not exist. Name a file in a folder that exists and can be written to.");
    }

    @Test
    void aFolderIsNotReplaced() {
        assertThatThrownBy(() -> ClocksFile.write(folder, BYTES)).hasMessageContaining("': it is a folder. ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertThatThrownBy(() -> ClocksFile.read("/nowhere/clocks"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("the file '/nowhere/clocks' cannot be opened: No such file or directory;"
                        + " name one that timens has saved");
        assertThatThrownBy(() -> ClocksFile.read("/")).hasMessageContaining("cannot be opened: Is a directory;");
        assertThatThrownBy(() -> ClocksFile.read("/dev/zero")).hasMessageContaining("is too large for a file of saved");
    }
}
