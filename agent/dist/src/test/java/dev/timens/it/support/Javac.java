package dev.timens.it.support;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that only exist while a test runs, for the oldest JDK that is tested. */
public final class Javac {
    private Javac() {}

    public static void compile(Path into, List<String> options, Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("--release", "17", "-d", into.toString()));
        all.addAll(options);
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(said, files, null, all, null, files.getJavaFileObjects(sources))
                    .call();
            if (!compiled) {
                throw new AssertionError(said);
            }
        }
    }
}
