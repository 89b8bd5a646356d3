package org.glujava.command.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "    option password hunter2",
                "    option auth.login.brick.password hunter2\n",
                "jvm-options = -Dstore.secret=hunter2 -Xmx1g",
                "{\"api_token\": \"hunter2\", \"x\": 1}",
                "API-KEY: hunter2",
                "option username 'hunter2 the second'",
                "[log] trying passwd=hunter2, again"
            })
    void values_of_secrets_are_left_out(String text) {
        assertThat(Secrets.leftOut(text)).doesNotContain("hunter2").contains("(left out)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"option ttl 60s", "option jar /a/keystore.jar", "lookup of /password.txt failed", "tokens"})
    void other_texts_stay(String text) {
        assertThat(Secrets.leftOut(text)).isEqualTo(text);
    }
}
