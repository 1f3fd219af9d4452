package dev.timens.it.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document in Markdown with examples. A block of Java with a block of text right after it is an
 * example and its output; one without is a declaration that all examples share.
 */
public final class Document {
    private static final String FENCE = "```";

    /** Long lines of output are broken in the document. */
    private static final String CONTINUED = "\n    ";

    private final List<Example> examples = new ArrayList<>();
    private final StringBuilder shared = new StringBuilder();

    private Document() {}

    public static Document read(Path file) throws IOException {
        Document document = new Document();
        List<Block> blocks = blocks(Files.readAllLines(file));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean hasOutput = i + 1 < blocks.size()
                    && blocks.get(i + 1).language.equals("text")
                    && blocks.get(i + 1).line == block.end + 1;
            if (block.language.equals("java") && hasOutput) {
                document.examples.add(new Example(
                        document.examples.size() + 1,
                        block.line,
                        block.text.toString(),
                        blocks.get(i + 1).text.toString().replace(CONTINUED, " ")));
            } else if (block.language.equals("java")) {
                document.shared.append(block.text);
            }
        }
        return document;
    }

    public List<Example> examples() {
        return examples;
    }

    /** The source of an example as a class of its own. */
    public String source(Example example) {
        return """
                import dev.timens.*;
                import java.io.*;
                import java.lang.management.*;
                import java.nio.file.*;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;
                import java.util.function.*;

                public final class %s {
                %s
                    public static void main(String[] arguments) throws Exception {
                %s
                        System.exit(0);
                    }
                }
                """.formatted(example.className(), shared, example.code());
    }

    private static final class Block {
        final String language;
        /** Counted from 1, that of the opening fence. */
        final int line;

        final StringBuilder text = new StringBuilder();
        int end;

        Block(String language, int line) {
            this.language = language;
            this.line = line;
        }
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open == null && line.startsWith(FENCE)) {
                open = new Block(line.substring(FENCE.length()).trim(), i + 1);
            } else if (open != null && line.equals(FENCE)) {
                open.end = i + 1;
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open.text.append(line).append('\n');
            }
        }
        return blocks;
    }
}
