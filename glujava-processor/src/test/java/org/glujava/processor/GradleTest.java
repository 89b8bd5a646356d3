package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle's incremental compilation requires of a processor that is declared isolating: each file has one origin, or
 * Gradle compiles everything the next time; and javac's environment is inside another one.
 */
class GradleTest {
    @TempDir
    private Path folder;

    /** The name of each file that was made, and its origins. */
    private final List<String> made = new ArrayList<>();

    private static String translator(String className, String body) {
        return """
                package example;
                @org.glujava.Translator("%1$s")
                class %1$s {
                    @org.glujava.Fop void ipc(org.glujava.Frame<?> frame) { %2$s }
                }
                """.formatted(className, body);
    }

    @Test
    void is_declared_isolating() throws IOException {
        try (var declaration = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(declaration.readAllBytes()))
                    .isEqualTo(TranslatorProcessor.class.getName() + ",isolating\n");
        }
    }

    @Test
    void each_file_of_a_single_translator_has_one_origin() throws IOException {
        compile(new OnDisk(folder), translator("A", "frame.forward();"));
        assertThat(made)
                .hasSize(3)
                .allMatch(file -> file.endsWith(" [example.A]"))
                .contains("META-INF/services/org.glujava.spi.TranslatorProvider [example.A]");
    }

    /** Gradle passes only the new class; the list of both must be made anew when either of them changes. */
    @Test
    void a_second_translator_is_a_second_origin_of_the_list() throws IOException {
        var build = new OnDisk(folder);
        compile(build, translator("A", "frame.forward();"));
        compile(build, translator("B", "frame.forward();"));
        assertThat(made).last().asString().startsWith("META-INF/services/").endsWith(" [example.B, example.AProvider]");
    }

    @Test
    void method_bodies_are_checked() throws IOException {
        assertThat(compile(new OnDisk(folder), translator("A", "frame.fop();")))
                .first()
                .asString()
                .startsWith("[GluJava.Undecided]");
    }

    private List<String> compile(OnDisk build, String source) throws IOException {
        made.clear();
        return build.compileBy(gradle(), Compiled.source(source));
    }

    private Processor gradle() {
        return Disguise.of(environment -> new Incremental(
                environment, Disguise.watched(Filer.class, environment.getFiler(), (method, arguments) -> {
                    if (method.getName().startsWith("create")) {
                        Object name = arguments[method.getName().equals("createResource") ? 2 : 0];
                        made.add(name + " "
                                + Stream.of((Element[]) arguments[arguments.length - 1])
                                        .toList());
                    }
                })));
    }

    /** As Gradle's own class, which has a field of this name. */
    private record Incremental(ProcessingEnvironment delegate, Filer filer) implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
