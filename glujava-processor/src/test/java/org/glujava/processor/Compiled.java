package org.glujava.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Sources that were compiled with the processor, and what came of it. */
record Compiled(Compilation compilation) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public |final |abstract |sealed |non-sealed )*(?:@?interface|class|enum|record) (\\w+)");

    /** The file is named after its first top-level type. */
    static JavaFileObject source(String text) {
        Matcher packageName = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in: " + text);
        }
        String prefix = packageName.find() ? packageName.group(1) + "." : "";
        return JavaFileObjects.forSourceString(prefix + type.group(1), text);
    }

    static Compiled of(String... sources) {
        return of(Arrays.stream(sources).map(Compiled::source).toList());
    }

    static Compiled of(List<JavaFileObject> sources) {
        return by(new TranslatorProcessor(), sources);
    }

    static Compiled by(Processor processor, List<JavaFileObject> sources) {
        return new Compiled(javac().withProcessors(processor).compile(sources));
    }

    /** The errors, each as {@code LINE: MESSAGE}; of several files, as {@code FILE:LINE: MESSAGE}. */
    List<String> errors() {
        return messages(compilation.errors());
    }

    /** The warnings, as the errors are given. */
    List<String> warnings() {
        return messages(compilation.warnings());
    }

    /** The text of a generated source; the name is that of its class. */
    String generatedSource(String className) {
        return read(compilation
                .generatedSourceFile(className)
                .orElseThrow(() -> new AssertionError(className + " was not generated: " + errors())));
    }

    /** The text of the services file. */
    String services() {
        return read(compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/services/org.glujava.spi.TranslatorProvider")
                .orElseThrow(() -> new AssertionError("no services file: " + errors())));
    }

    private static String read(JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> messages(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                // javac indents all lines but the first by two spaces.
                .map(diagnostic -> file(diagnostic) + diagnostic.getLineNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n"))
                .toList();
    }

    private String file(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        if (file == null) {
            throw new AssertionError("a message of no file: " + diagnostic);
        }
        List<JavaFileObject> sources = compilation.sourceFiles();
        return sources.size() == 1 && file.getName().equals(sources.get(0).getName())
                ? ""
                : file.getName().replaceAll(".*/", "") + ":";
    }
}
