package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That every message is explained, and asserted by a test of its own. */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("../docs/write/diagnostics.md");
    private static final Pattern VALUE = Pattern.compile("%(\\d\\$)?[sd]");

    @Test
    void the_page_is_that_of_the_messages() throws IOException {
        String text = DiagnosticsPage.text();
        if (Boolean.getBoolean("glujava.update-docs")) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("docs/write/diagnostics.md; -Dglujava.update-docs=true writes it anew")
                .hasContent(text);
    }

    @Test
    void each_id_has_a_line_in_the_table() throws IOException {
        assertThat(DiagnosticsPage.table().keySet())
                .containsExactlyElementsOf(DiagnosticsPage.messages().keySet());
        assertThat(DiagnosticsPage.table().values())
                .allSatisfy(cells -> assertThat(cells).hasSize(3));
    }

    /** Tests compare whole messages; so each message, with its values, is a constant in the classes of the tests. */
    @Test
    void each_message_is_asserted_as_a_whole_by_a_test() throws Exception {
        Set<String> constants = new HashSet<>();
        Path classes = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> tests = Files.walk(classes.resolve("org/glujava/processor"))) {
            for (Path test : tests.filter(
                            path -> path.getFileName().toString().matches("(.*Diagnostics|ServicesFile)Test\\.class"))
                    .toList()) {
                constants.addAll(ClassConstants.of(test));
            }
        }
        assertThat(constants).hasSizeGreaterThan(100);
        assertThat(Arrays.stream(Message.values())
                        .filter(message ->
                                constants.stream().noneMatch(pattern(message).asPredicate())))
                .isEmpty();
    }

    /** A message, whatever its values. */
    private static Pattern pattern(Message message) {
        Matcher values = VALUE.matcher(message.template());
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (values.find()) {
            pattern.append(Pattern.quote(message.template().substring(end, values.start())))
                    .append(".*");
            end = values.end();
        }
        return Pattern.compile(pattern + Pattern.quote(message.template().substring(end)), Pattern.DOTALL);
    }
}
