package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLocationTest {
    @Test
    void a_part_of_a_method_is_shown_as_the_method() {
        assertThat(SourceLocation.written("lookup")).isEqualTo("lookup");
        assertThat(SourceLocation.written("lambda$lookup$0")).isEqualTo("lookup");
        assertThat(SourceLocation.written("lambda$lookup$1$lookup$2")).startsWith("lookup");
        assertThat(SourceLocation.written("lambda$")).isEqualTo("lambda$");
    }

    @Test
    void frames_of_glujava_and_java_are_none_of_the_author_s() {
        // Here, all below the test engine are.
        assertThat(SourceLocation.ofCaller(SourceLocation.of("x.Y")).file()).isNotEqualTo("SourceLocationTest.java");
    }
}
