package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.glujava.fops.doc.FopsPage;
import org.junit.jupiter.api.Test;

class FopsPageTest {
    private static final Path PAGE = Path.of("../docs/reference/fops.md");

    @Test
    void the_page_is_written_from_the_tables() throws IOException {
        if (Boolean.getBoolean("glujava.update-docs")) {
            Files.writeString(PAGE, FopsPage.write());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(FopsPage.write());
    }

    @Test
    void the_table_of_senders_has_exactly_the_fops() {
        assertThat(Senders.fops())
                .isEqualTo(FopTable.load().fops().stream().map(FopEntry::name).collect(Collectors.toSet()));
    }

    @Test
    void a_line_that_is_not_complete_is_refused() {
        assertThatThrownBy(() -> Senders.parse("stat | FUSE\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stat | FUSE");
    }
}
