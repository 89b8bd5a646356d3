package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrownTest {
    private final Throwable cause = new IllegalStateException("first");
    private final Throwable thrown = new IllegalArgumentException("then", cause);

    @Test
    void tells_what_caused_it() {
        assertThat(Thrown.briefly(thrown))
                .isEqualTo(
                        "java.lang.IllegalArgumentException: then, caused by java.lang.IllegalStateException: first");
    }

    @Test
    void tells_where_both_were_thrown() {
        assertThat(Thrown.withPlace(thrown))
                .startsWith("java.lang.IllegalArgumentException: then at org.glujava.instance.ThrownTest.<init>(")
                .containsPattern("first at org\\.glujava\\.instance\\.ThrownTest\\.<init>\\(.* < ");
    }

    @Test
    void tells_of_one_without_a_place_all_the_same() {
        thrown.setStackTrace(new StackTraceElement[0]);
        assertThat(Thrown.withPlace(thrown)).startsWith("java.lang.IllegalArgumentException: then, caused by");
    }
}
