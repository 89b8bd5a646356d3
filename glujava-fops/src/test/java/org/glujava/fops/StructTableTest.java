package org.glujava.fops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructTableTest {
    @Test
    void every_plain_struct_of_the_fop_table_is_described() {
        List<String> names = StructTable.structs().stream().map(Struct::name).toList();
        for (Kind kind : Kind.values()) {
            if (kind.isPlainStruct()) {
                assertThat(names).contains(kind.tableName());
                assertThat(kind.size()).isPositive().matches(size -> size % 8 == 0, "a multiple of 8");
            }
        }
    }

    @Test
    void fields_follow_each_other_without_overlap() {
        for (Struct struct : StructTable.structs()) {
            int end = 0;
            for (Struct.Field field : struct.fields()) {
                assertThat(field.offset())
                        .as("%s.%s", struct.name(), field.name())
                        .isEqualTo(end);
                end += field.kind().size();
            }
            assertThat(struct.size()).isGreaterThanOrEqualTo(end);
        }
    }
}
