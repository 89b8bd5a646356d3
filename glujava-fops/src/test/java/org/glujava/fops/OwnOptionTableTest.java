package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.fops.doc.OwnOptionsSection;
import org.junit.jupiter.api.Test;

class OwnOptionTableTest {
    private static final Path PAGE = Path.of("../docs/run/operations.md");

    @Test
    void the_docs_have_the_table() throws IOException {
        String page = Files.readString(PAGE);
        String written = OwnOptionsSection.in(page);
        if (Boolean.getBoolean("glujava.update-docs")) {
            Files.writeString(PAGE, written);
            page = written;
        }
        assertThat(page).isEqualTo(written);
    }

    @Test
    void a_line_describes_an_option() {
        assertThat(OwnOptionTable.parse("on-x | str error pass-through | error | yes | what [it](#x) is: `a`"))
                .containsExactly(new OwnOption(
                        "on-x",
                        OwnOption.Type.STR,
                        List.of("error", "pass-through"),
                        0,
                        0,
                        "error",
                        true,
                        "what [it](#x) is: `a`"))
                .extracting(OwnOption::description)
                .containsExactly("What it is: a.");
        assertThat(OwnOptionTable.parse("a-limit | int -1 7 | (the machine's) | restart | x"))
                .containsExactly(
                        new OwnOption("a-limit", OwnOption.Type.INT, List.of(), -1, 7, "(the machine's)", false, "x"))
                .allSatisfy(option -> {
                    assertThat(option.defaultValue()).isEmpty();
                    assertThat(option.defaultInDocs()).isEqualTo("the machine's");
                    assertThat(option.constant()).isEqualTo("A_LIMIT");
                });
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> OwnOptionTable.parse("x | float | | yes | x")).hasMessageContaining("x | float");
        assertThatThrownBy(() -> OwnOptionTable.parse("x | int 5 | | yes | x"))
                .hasMessageContaining("least and greatest");
    }

    @Test
    void the_default_of_a_number_is_within_its_bounds() {
        assertThat(OwnOptionTable.options())
                .filteredOn(option -> option.type() == OwnOption.Type.INT)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(Integer.parseInt(option.defaultValue()))
                        .isBetween(option.least(), option.greatest()));
    }
}
