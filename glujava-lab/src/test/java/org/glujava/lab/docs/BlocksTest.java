package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;

/** Each block of the documentation has a language, by which a test finds it; README quotes the example. */
class BlocksTest {
    private static final String EXAMPLE =
            "examples/absent-names/src/main/java/org/glujava/examples/absentnames/AbsentNames.java";

    /** Tests compile java and run sh. A live test runs the complete volfiles. The others are no code. */
    private static final Set<String> LANGUAGES =
            Set.of("java", "sh", "volfile", "xml", "json", "text", "c", "python", "diff");

    /** A block without a language would escape the tests. */
    @Test
    void each_block_has_a_language() {
        assertThat(DocumentBlock.all()).hasSizeGreaterThan(50);
        assertThat(DocumentBlock.all().stream()
                        .filter(block -> !LANGUAGES.contains(block.language()))
                        .map(DocumentBlock::place))
                .isEmpty();
    }

    @Test
    void readme_quotes_the_small_example() throws IOException {
        Path root = GlujavaPaths.find().root();
        String source = Files.readString(root.resolve(EXAMPLE));
        List<DocumentBlock> quotes = DocumentBlock.in("java").stream()
                .filter(block -> block.place().startsWith("README.md"))
                .toList();
        assertThat(quotes).hasSize(1);
        assertThat(source).contains(quotes.get(0).text().indent(4).replaceAll("(?m)^ +$", ""));
        assertThat(Files.readString(root.resolve("README.md"))).contains("(" + EXAMPLE + ")");
    }
}
