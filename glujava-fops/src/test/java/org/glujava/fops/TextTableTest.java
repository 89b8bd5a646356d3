package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final FopEntry FOP =
            FopTable.parse("open  loc, fd, xdata -> fd, xdata").fops().get(0);

    @Test
    void every_fop_argument_and_part_has_a_text_and_every_text_is_used() {
        TextTable texts = TextTable.parse(Resources.read("texts.table"));
        for (FopEntry fop : FopTable.load().fops()) {
            assertThat(texts.of(fop)).endsWith(".");
            fop.javaArgs()
                    .forEach(
                            slot -> assertThat(texts.argument(fop, slot).noun()).isNotBlank());
            fop.javaReply()
                    .forEach(slot -> assertThat(texts.part(fop, slot).noun()).isNotBlank());
        }
        assertThat(texts.unused()).isEmpty();
    }

    @Test
    void the_text_of_a_fop_comes_before_the_one_for_all() {
        TextTable texts = TextTable.parse("args fd of open create | the new fd; not open yet\nargs fd | the open file");
        assertThat(texts.argument(FOP, FOP.args().get(1)))
                .isEqualTo(new TextTable.Described("the new fd", "not open yet"));
        assertThat(texts.unused()).containsExactly("the open file");
    }

    @Test
    void a_missing_text_and_a_wrong_line_are_reported() {
        assertThatThrownBy(() -> TextTable.parse("args fd | the open file")
                        .argument(FOP, FOP.args().get(0)))
                .hasMessage("texts.table: no text for 'args loc' of open");
        assertThatThrownBy(() -> TextTable.parse("args fd the open file")).hasMessageContaining("cannot read the line");
    }
}
