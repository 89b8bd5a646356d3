package org.glujava.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedumpFileTest {
    private static final StatedumpFile DUMP = StatedumpFile.parse("""
            DUMP-START-TIME: 2026-01-31 12:00:00

            [global.x - Memory usage]
            num_types=111

            [xlator.features.glujava.demo]
            translator=negative-lookup
            jar=/a/b=c.jar

            [xlator.features.glujava.demo]
            failures=0
            """);

    @Test
    void a_section_is_found_by_part_of_its_name() {
        assertThat(DUMP.section("glujava.demo")).get().satisfies(section -> {
            assertThat(section).containsEntry("translator", "negative-lookup");
            assertThat(section).containsEntry("jar", "/a/b=c.jar");
        });
        assertThat(DUMP.section("nothing")).isEmpty();
    }

    @Test
    void a_section_written_in_two_parts_is_one() {
        assertThat(DUMP.section("glujava.demo"))
                .get()
                .satisfies(section -> assertThat(section).containsKeys("translator", "failures"));
    }
}
