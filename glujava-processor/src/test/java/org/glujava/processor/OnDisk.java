package org.glujava.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles into folders, as a build does. */
final class OnDisk {
    final Path classes;
    final Path sources;

    OnDisk(Path root) throws IOException {
        classes = Files.createDirectories(root.resolve("classes"));
        sources = Files.createDirectories(root.resolve("generated"));
    }

    /** Compiles sources with the processor; gives what javac says. */
    List<String> compile(JavaFileObject... files) throws IOException {
        return compileBy(new TranslatorProcessor(), files);
    }

    List<String> compileBy(Processor processor, JavaFileObject... files) throws IOException {
        return run(List.of(files), processor, List.of("-Xlint:all,-processing", "-Werror"));
    }

    /** Compiles sources and what was generated from them once more, without any processor and with all warnings. */
    List<String> compileAgainStrictly(JavaFileObject... files) throws IOException {
        return run(List.of(files), null, List.of("-Xlint:all", "-Werror", "-proc:none"));
    }

    private List<String> run(List<JavaFileObject> files, Processor processor, List<String> options) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
            var classPath = new ArrayList<>(List.of(classes));
            manager.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(classPath::add);
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            var all = new ArrayList<>(files);
            if (processor == null) {
                try (Stream<Path> generated = Files.walk(sources)) {
                    manager.getJavaFileObjectsFromPaths(
                                    generated.filter(Files::isRegularFile).toList())
                            .forEach(all::add);
                }
            }
            var task = javac.getTask(null, manager, diagnostics, options, null, all);
            if (processor != null) {
                task.setProcessors(List.of(processor));
            }
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
