package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrowableTextTest {
    private final Throwable cause = new IllegalStateException("first");
    private final Throwable thrown = new IllegalArgumentException("then", cause);

    @Test
    void has_its_cause() {
        assertThat(ThrowableText.briefly(thrown))
                .isEqualTo(
                        "java.lang.IllegalArgumentException: then, caused by java.lang.IllegalStateException: first");
    }

    @Test
    void has_the_places_of_both() {
        assertThat(ThrowableText.withPlace(thrown))
                .startsWith(
                        "java.lang.IllegalArgumentException: then at org.glujava.instance.ThrowableTextTest.<init>(")
                .containsPattern("first at org\\.glujava\\.instance\\.ThrowableTextTest\\.<init>\\(.* < ");
    }

    @Test
    void has_one_without_a_place_too() {
        thrown.setStackTrace(new StackTraceElement[0]);
        assertThat(ThrowableText.withPlace(thrown)).startsWith("java.lang.IllegalArgumentException: then, caused by");
    }
}
