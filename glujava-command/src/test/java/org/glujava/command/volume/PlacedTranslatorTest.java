package org.glujava.command.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glujava.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedTranslatorTest {
    private static final PlacedTranslator CACHE = PlacedTranslator.inClients("cache", Map.of("ttl", "1 s", "a.b", "c"));

    @Test
    void options_of_a_volume_say_what_it_has() {
        assertThat(CACHE.options())
                .containsExactly(
                        Map.entry("user.glujava.cache", "client"),
                        Map.entry("user.glujava.cache.a.b", "c"),
                        Map.entry("user.glujava.cache.ttl", "1 s"));
        assertThat(PlacedTranslator.of(CACHE.options())).containsExactly(CACHE);
        assertThat(PlacedTranslator.of(Map.of(
                        "user.glujava.x",
                        "(none)",
                        "user.glujava.y.ttl",
                        "1s",
                        "user.note",
                        "client",
                        "nfs.disable",
                        "on")))
                .isEmpty();
    }

    @Test
    void bricks_have_the_options_that_glusterd_reads_itself() {
        PlacedTranslator brick = PlacedTranslator.inBricks("cache", "io-threads", Map.of("ttl", "1s"));

        assertThat(brick.options())
                .containsExactly(
                        Map.entry("user.xlator.cache", "io-threads"), Map.entry("user.xlator.cache.ttl", "1s"));
        assertThat(PlacedTranslator.of(brick.options())).containsExactly(brick);
        assertThat(brick.type()).isEqualTo("user/cache");
        assertThat(brick.isBypassed()).isFalse();
        assertThat(brick.bypassed(true).isBypassed()).isTrue();
    }

    @Test
    void older_options_get_no_value_because_they_cannot_be_removed() {
        Map<String, String> older = Map.of(
                "user.glujava.cache", "(none)",
                "user.glujava.cache.size", "3",
                "user.glujava.cache.ttl", "9",
                "user.glujava.cache-b", "client");

        assertThat(CACHE.optionsInsteadOf(older))
                .containsEntry("user.glujava.cache.size", "(none)")
                .containsEntry("user.glujava.cache.ttl", "1 s")
                .containsEntry("user.glujava.cache", "client")
                .doesNotContainKey("user.glujava.cache-b");
        assertThat(PlacedTranslator.of(CACHE.withoutAny(CACHE.options()))).isEmpty();
    }

    @Test
    void a_jar_of_its_own_has_the_type_for_any_jar() {
        assertThat(CACHE.type()).isEqualTo("glujava/cache");
        assertThat(PlacedTranslator.inClients("cache", Map.of("jar", "/x.jar")).type())
                .isEqualTo("features/glujava");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "=3", "ttl=", "a b=3", "ttl=a\nb"})
    void a_setting_has_a_key_and_a_value(String pair) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> TranslatorChoice.settings(List.of(pair)))
                .withMessageContaining("no option with a value");
        assertThat(TranslatorChoice.settings(List.of("ttl=a=b"))).containsEntry("ttl", "a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "-x", "my-replicate", "dht", "x-posix", "a b"})
    void names_that_glusterd_takes_for_its_own_are_refused(String name) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> TranslatorChoice.checked(name, Map.of(), () -> Path.of("/none")))
                .withMessageContaining("no name for a translator");
    }
}
