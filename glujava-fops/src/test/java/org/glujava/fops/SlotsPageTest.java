package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.fops.doc.SlotsPage;
import org.junit.jupiter.api.Test;

/** The page of what GlusterFS calls is the one of the tables, and the tests that it names exist. */
class SlotsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/write/slots.md");

    @Test
    void the_page_is_written_from_the_tables() throws IOException {
        if (Boolean.getBoolean("glujava.update-docs")) {
            Files.writeString(PAGE, SlotsPage.write());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(SlotsPage.write());
    }

    @Test
    void every_slot_has_a_test_or_a_reason() {
        assertThat(Slots.all())
                .allSatisfy(slot -> assertThat(slot.proofs().isEmpty())
                        .as(slot.struct() + "." + slot.name())
                        .isEqualTo(
                                slot.form().startsWith("none: ") || slot.form().equals("see below")));
    }

    @Test
    void tests_that_the_page_names_exist() throws IOException {
        List<Path> tests = testSources();
        Stream<String> proofs = Stream.concat(
                Slots.all().stream().flatMap(slot -> slot.proofs().stream()),
                EventTable.events().stream().flatMap(event -> SlotsPage.proofs(event).stream()));
        for (String proof : proofs.distinct().toList()) {
            String file = proof.substring(0, proof.indexOf('.'));
            String method = proof.substring(file.length() + 1);
            Pattern test = Pattern.compile("(?m)(^|void )" + method + "\\(");
            assertThat(tests.stream()
                            .filter(path -> path.getFileName().toString().matches(file + "\\.(java|c)")))
                    .as("files of " + proof)
                    .anySatisfy(path -> assertThat(
                                    test.matcher(Files.readString(path)).find())
                            .as(proof)
                            .isTrue());
        }
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/")).toList();
        }
    }
}
