package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What build tools and people who read diffs rely on. */
class SameOutputTest {
    private static final Pattern REFLECTION =
            Pattern.compile("java\\.lang\\.reflect|Class\\.forName|\\.getClass\\(|\\.newInstance\\(|\\.getDeclared");

    private final List<JavaFileObject> sources = Stream.of("NegativeCache", "Tracer", "Tunable", "Watcher")
            .map(name -> JavaFileObjects.forResource("good/example/" + name + ".java"))
            .toList();

    @Test
    void the_order_of_the_sources_does_not_matter() throws IOException {
        Map<String, String> inOrder = generated(Compiled.of(sources));
        assertThat(inOrder).hasSize(9);
        List<JavaFileObject> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        assertThat(generated(Compiled.of(reversed))).isEqualTo(inOrder);
    }

    @Test
    void a_translator_gets_the_same_code_alone() throws IOException {
        Map<String, String> together = generated(Compiled.of(sources));
        Map<String, String> apart = new TreeMap<>();
        for (JavaFileObject source : sources) {
            apart.putAll(generated(Compiled.of(List.of(source))));
        }
        together.keySet().removeIf(name -> name.contains("META-INF"));
        apart.keySet().removeIf(name -> name.contains("META-INF"));
        assertThat(apart).isEqualTo(together);
    }

    @Test
    void generated_code_is_marked_and_works_without_reflection() throws IOException {
        generated(Compiled.of(sources)).forEach((name, text) -> {
            if (name.endsWith(".java")) {
                assertThat(text)
                        .as(name)
                        .containsOnlyOnce("@Generated(\"org.glujava.processor.TranslatorProcessor\")")
                        .doesNotContainPattern(REFLECTION);
            }
        });
    }

    @Test
    void classes_named_as_those_of_java_lang_do_not_disturb() {
        Compiled compiled = Compiled.of("""
                package example;
                @org.glujava.Translator("x")
                class X {
                    @org.glujava.Fop void ipc(org.glujava.Frame<?> frame) { frame.forward(); }
                }
                class Override {}
                class String {}
                class Exception {}
                """);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generatedSource("example.XProvider")).contains("import java.lang.String;");
    }

    @Test
    void every_file_names_its_translators() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compiled compiled = Compiled.by(noting(origins), sources);
        assertThat(compiled.errors()).isEmpty();
        assertThat(origins)
                .hasSize(9)
                .containsEntry("example.TracerStubs", List.of("example.Tracer"))
                .containsEntry("example.TracerProvider", List.of("example.Tracer"))
                .containsEntry(
                        "META-INF/services/org.glujava.spi.TranslatorProvider",
                        List.of("example.NegativeCache", "example.Tracer", "example.Tunable", "example.Watcher"));
        origins.forEach((file, from) ->
                assertThat(from).as(file).allMatch(type -> file.startsWith(type) || file.startsWith("META-INF")));
    }

    /** Notes what every file is made from, as incremental builds do. */
    private static Processor noting(Map<String, List<String>> origins) {
        return Disguise.of(environment -> Disguise.instead(
                ProcessingEnvironment.class,
                environment,
                "getFiler",
                Disguise.watched(
                        Filer.class, environment.getFiler(), (method, arguments) -> note(method, arguments, origins))));
    }

    private static void note(Method method, Object[] arguments, Map<String, List<String>> origins) {
        if (method.getName().startsWith("create")) {
            Object file = arguments[arguments.length - 2];
            Element[] elements = (Element[]) arguments[arguments.length - 1];
            origins.put(
                    file.toString(),
                    Arrays.stream(elements).map(Element::toString).sorted().toList());
        }
    }

    private static Map<String, String> generated(Compiled compiled) throws IOException {
        assertThat(compiled.errors()).isEmpty();
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compiled.compilation().generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                texts.put(file.getName(), file.getCharContent(true).toString());
            }
        }
        return texts;
    }
}
