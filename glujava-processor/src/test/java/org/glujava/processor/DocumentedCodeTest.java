package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The translators that README and guides show do compile. */
class DocumentedCodeTest {
    private static final Pattern CODE = Pattern.compile("```java\n(@Translator.*?)```", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("```java\n(\\s*@Fop.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            package example;

            import java.io.IOException;
            import java.io.Writer;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.Map;
            import java.util.concurrent.ConcurrentHashMap;
            import org.glujava.*;
            import org.glujava.event.*;
            import org.glujava.fop.*;
            import org.glujava.type.*;

            """;

    @TempDir
    private Path folder;

    private static List<String> translatorsIn(String document) throws IOException {
        String text = Files.readString(Path.of("..").resolve(document));
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void readme_shows_one_translator_of_about_25_lines() throws IOException {
        List<String> translators = translatorsIn("README.md");
        assertThat(translators).hasSize(1);
        assertThat(translators.get(0).lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(25);
    }

    @Test
    void shown_translators_compile() throws IOException {
        for (String document : List.of(
                "README.md", "docs/quickstart.md", "docs/options.md", "docs/utilities.md", "docs/events.md")) {
            for (String translator : translatorsIn(document)) {
                assertThat(new OnDisk(folder).compile(Compiled.source(IMPORTS + translator))).as(document).isEmpty();
            }
        }
    }

    /** They need not compile, for they leave things out. */
    @Test
    void shown_methods_are_not_warned_of() throws IOException {
        for (String document : List.of("docs/quickstart.md", "docs/utilities.md")) {
            String text = Files.readString(Path.of("..").resolve(document));
            List<String> methods = METHOD.matcher(text).results().map(match -> match.group(1)).toList();
            assertThat(methods).as(document).isNotEmpty();
            for (String method : methods) {
                String translator = "@Translator(\"x\")\nclass X {\n" + method.replace("...", "") + "}\n";
                assertThat(Compiled.of(IMPORTS + translator).warnings()).as(method).isEmpty();
            }
        }
    }
}
