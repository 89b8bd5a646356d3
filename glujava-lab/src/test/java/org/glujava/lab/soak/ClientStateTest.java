package org.glujava.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientStateTest {
    @Test
    void the_state_of_a_client_is_read() {
        assertThat(ClientState.parse("STATE begun 7 calls 6 failed 2 worst 31 waiting 4000 in open impossible 1"))
                .isEqualTo(new ClientState(7, 6, 2, 31, 4000, "open", 1));
    }

    @Test
    void other_lines_are_not_read_as_a_state() {
        assertThat(ClientState.parse("IMPOSSIBLE read of /data/1: word 0")).isNull();
    }
}
