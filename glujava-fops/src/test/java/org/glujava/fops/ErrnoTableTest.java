package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ErrnoTableTest {
    @Test
    void no_two_lines_have_the_same_name_or_number() {
        assertThat(ErrnoTable.errnos())
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .extracting(ErrnoTable.ErrorNumber::name)
                .doesNotHaveDuplicates()
                .contains("ENOENT", "ERFKILL");
        assertThat(ErrnoTable.errnos())
                .extracting(ErrnoTable.ErrorNumber::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_line_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrnoTable.parse("ENOENT two  No such file or directory"))
                .withMessageContaining("errnos.table")
                .withMessageContaining("ENOENT two");
    }
}
