package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.glujava.fops.BridgeFunction.Parameter;
import org.glujava.fops.BridgeFunction.Type;
import org.junit.jupiter.api.Test;

class BridgeTableTest {
    @Test
    void a_line_declares_a_function() {
        assertThat(BridgeTable.parse("long  find_it  int instance, text? name, out content\nvoid end"))
                .containsExactly(
                        new BridgeFunction(
                                Type.LONG,
                                "find_it",
                                List.of(
                                        new Parameter(Type.INT, false, "instance"),
                                        new Parameter(Type.TEXT, true, "name"),
                                        new Parameter(Type.OUT, false, "content"))),
                        new BridgeFunction(Type.VOID, "end", List.of()));
        assertThat(BridgeTable.functions()).hasSizeGreaterThan(40);
    }

    @Test
    void a_wrong_line_is_shown() {
        assertThatThrownBy(() -> BridgeTable.parse("text name int instance")).hasMessageContaining("text name int");
        assertThatThrownBy(() -> BridgeTable.parse("int name String text")).hasMessageContaining("int name String");
        assertThatThrownBy(() -> BridgeTable.parse("int name int? call")).hasMessageContaining("a number cannot");
        assertThatThrownBy(() -> BridgeTable.parse("int name\nvoid name")).hasMessageContaining("twice");
    }
}
