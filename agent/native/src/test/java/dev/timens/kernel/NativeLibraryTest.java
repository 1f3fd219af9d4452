package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of the library is gone as soon as it is loaded. */
class NativeLibraryTest {
    @Test
    void itsFileIsGoneOnceItIsLoaded() throws IOException {
        Library.require();
        NativeLibrary.require();
        assertThat(NativeLibrary.isLoaded()).isTrue();
        List<String> mapped = Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains("/libtimens.so"))
                .map(line -> line.substring(line.indexOf('/')))
                .distinct()
                .toList();
        assertThat(mapped).hasSize(1).allMatch(line -> line.endsWith(" (deleted)"));
        Path file = Path.of(mapped.get(0).replace(" (deleted)", ""));
        assertThat(file.getParent()).doesNotExist();
    }
}
