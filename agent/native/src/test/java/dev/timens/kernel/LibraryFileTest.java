package dev.timens.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the ELF file is like: it needs no libc, and is hardened. */
class LibraryFileTest {
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474e551;
    private static final int PT_GNU_RELRO = 0x6474e552;
    private static final int PF_X = 1;
    private static final int PF_W = 2;
    private static final long DT_NEEDED = 1;
    private static final long DT_FLAGS = 30;
    private static final long DT_VERNEED = 0x6ffffffeL;
    private static final long DF_BIND_NOW = 8;

    private record Segment(int type, int flags, long offset, long size) {}

    @Test
    void itNeedsNoOtherLibraryAndNoVersionedSymbol() throws IOException {
        for (Path file : libraries()) {
            ByteBuffer elf = read(file);
            assertThat(dynamic(elf, DT_NEEDED)).as("NEEDED of " + file).isEmpty();
            assertThat(dynamic(elf, DT_VERNEED)).as("VERNEED of " + file).isEmpty();
        }
    }

    @Test
    void itIsHardened() throws IOException {
        for (Path file : libraries()) {
            ByteBuffer elf = read(file);
            List<Segment> segments = segments(elf);
            assertThat(segments).as("relro of " + file).anyMatch(each -> each.type == PT_GNU_RELRO);
            assertThat(segments)
                    .as("stack of " + file)
                    .anyMatch(each -> each.type == PT_GNU_STACK && (each.flags & PF_X) == 0);
            assertThat(segments)
                    .as("nothing both written and executed in " + file)
                    .noneMatch(each -> each.type == PT_LOAD && (each.flags & PF_X) != 0 && (each.flags & PF_W) != 0);
            assertThat(dynamic(elf, DT_FLAGS)).as("flags of " + file).allMatch(flags -> (flags & DF_BIND_NOW) != 0);
            assertThat(dynamic(elf, DT_FLAGS)).hasSize(1);
        }
    }

    /** The search finds what is there: libjvm needs libc. */
    @Test
    void aLibraryWithLibcIsTold() throws IOException {
        Path jvm = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
        Assumptions.assumeTrue(Files.exists(jvm), () -> "There is no " + jvm);
        assertThat(dynamic(read(jvm), DT_NEEDED)).isNotEmpty();
        assertThat(dynamic(read(jvm), DT_VERNEED)).isNotEmpty();
    }

    private static List<Path> libraries() {
        Library.require();
        return Library.files();
    }

    private static ByteBuffer read(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Segment> segments(ByteBuffer elf) {
        List<Segment> segments = new ArrayList<>();
        int at = (int) elf.getLong(32);
        for (int i = 0; i < elf.getShort(56); i++, at += elf.getShort(54)) {
            segments.add(new Segment(elf.getInt(at), elf.getInt(at + 4), elf.getLong(at + 8), elf.getLong(at + 32)));
        }
        return segments;
    }

    private static List<Long> dynamic(ByteBuffer elf, long tag) {
        List<Long> values = new ArrayList<>();
        for (Segment segment : segments(elf)) {
            for (int at = 0; segment.type == PT_DYNAMIC && at < segment.size; at += 16) {
                if (elf.getLong((int) segment.offset + at) == tag) {
                    values.add(elf.getLong((int) segment.offset + at + 8));
                }
            }
        }
        return values;
    }
}
