package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each public type shows in its Javadoc how it is used, and what it shows compiles. */
class JavadocExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/glujava/testkit");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\R(.*?)\\}</pre>", Pattern.DOTALL);

    /** What the examples take for granted: that they are in a test of a translator that is called NegativeLookup. */
    private static final String AROUND = """
            import static org.assertj.core.api.Assertions.assertThat;
            import static org.mockito.ArgumentMatchers.isA;
            import static org.mockito.Mockito.when;
            import java.time.Duration;
            import java.util.*;
            import org.glujava.*;
            import org.glujava.event.*;
            import org.glujava.fop.*;
            import org.glujava.testkit.*;
            import org.glujava.type.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import org.mockito.Mockito;
            class %s {
                class NegativeLookup {}
                TestGraph graph;
                MockChild child;
                Interleaving order;
                ReadvArgs args;
                CreateArgs create;
                WritevArgs writev;
                FlushArgs flush;
            %s
            }
            """;

    private final Map<String, List<String>> examples = new TreeMap<>();

    JavadocExamplesTest() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains("\npublic "))
                    .forEach(file -> examples.put(file.getFileName().toString(), examplesIn(read(file))));
        }
    }

    private static List<String> examplesIn(String source) {
        return EXAMPLE.matcher(source)
                .results()
                .map(found -> found.group(1).replaceAll("(?m)^ *\\* ?", ""))
                .toList();
    }

    @Test
    void each_public_type_has_one() {
        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy((file, found) -> assertThat(found).isNotEmpty());
    }

    @Test
    void they_compile(@TempDir Path out) {
        List<Source> sources = new ArrayList<>();
        examples.forEach((file, found) -> {
            for (String example : found) {
                String name = file.replace(".java", "") + "Example" + sources.size();
                boolean member = example.startsWith("@");
                String code = member ? example : "void test() throws Exception {\n" + example + "}";
                sources.add(new Source(name, AROUND.formatted(name, code)));
            }
        });
        var errors = new StringWriter();
        var options = List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, sources)
                .call();
        assertThat(errors).asString().isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
