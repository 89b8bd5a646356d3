package org.glujava.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {
    private enum Mode {
        READ_ONLY,
        READ_WRITE
    }

    private static OptionValues values(OptionType type, String text) {
        return new OptionValues(
                List.of(new OptionSpec("key", type, null, true, List.of(), "")), Map.of("key", text));
    }

    private static OptionException failure(Runnable code) {
        return catchThrowableOfType(OptionException.class, code::run);
    }

    @ParameterizedTest
    @CsvSource({"60s,60000", "250ms,250", "5m,300000", "2h,7200000", "1d,86400000", "7,7000", "0,0"})
    void durations(String text, long millis) {
        assertThat(values(OptionType.DURATION, text).duration("key")).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"on,true", "Yes,true", "TRUE,true", "enable,true", "1,true", "off,false", "no,false", "0,false"})
    void booleans(String text, boolean expected) {
        assertThat(values(OptionType.BOOLEAN, text).booleanValue("key")).isEqualTo(expected);
    }

    @Test
    void numbers_paths_and_enums() {
        assertThat(values(OptionType.INT, "-3").intValue("key")).isEqualTo(-3);
        assertThat(values(OptionType.LONG, "9999999999").longValue("key")).isEqualTo(9_999_999_999L);
        assertThat(values(OptionType.DOUBLE, "0.5").doubleValue("key")).isEqualTo(0.5);
        assertThat(values(OptionType.PATH, "/a/b").path("key")).isEqualTo(Path.of("/a/b"));
        assertThat(values(OptionType.ENUM, "Read-Only").enumValue("key", Mode.class)).isEqualTo(Mode.READ_ONLY);
    }

    @Test
    void a_default_stands_in_and_no_default_is_null() {
        var specs = List.of(
                new OptionSpec("ttl", OptionType.DURATION, "60s", false, List.of(), ""),
                new OptionSpec("name", OptionType.STRING, null, false, List.of(), ""));
        var values = new OptionValues(specs, Map.of());
        assertThat(values.duration("ttl")).isEqualTo(Duration.ofSeconds(60));
        assertThat(values.string("name")).isNull();
    }

    @Test
    void an_unknown_option_is_reported_with_the_nearest() {
        var specs = List.of(new OptionSpec("max-entries", OptionType.INT, "1", false, List.of(), ""));
        OptionException e = failure(() -> new OptionValues(specs, Map.of("max-entrys", "5")));
        assertThat(e).hasMessage("option 'max-entrys' is not known to this translator");
        assertThat(e.hint()).isEqualTo("Did you mean 'max-entries'?");
        assertThat(failure(() -> new OptionValues(specs, Map.of("colour", "red"))).hint())
                .isEqualTo("It has: max-entries.");
    }

    @Test
    void a_missing_and_a_malformed_option_say_what_is_expected() {
        var specs = List.of(new OptionSpec("ttl", OptionType.DURATION, null, true, List.of(), ""));
        OptionException missing = failure(() -> new OptionValues(specs, Map.of()));
        assertThat(missing).hasMessage("option 'ttl' is missing");
        assertThat(missing.hint()).contains("a duration such as 250ms");
        OptionException malformed = failure(() -> values(OptionType.DURATION, "soon").duration("key"));
        assertThat(malformed)
                .hasMessage("option 'key' has the value 'soon', which is not a duration such as 250ms, 60s, 5m, 2h or 1d");
    }

    @ParameterizedTest
    @CsvSource({"INT,2147483648", "INT,1.5", "LONG,x", "DOUBLE,one", "BOOLEAN,maybe", "DURATION,-1s"})
    void malformed_values_are_refused(OptionType type, String text) {
        OptionValues values = values(type, text);
        assertThat(failure(() -> {
                    switch (type) {
                        case INT -> values.intValue("key");
                        case LONG -> values.longValue("key");
                        case DOUBLE -> values.doubleValue("key");
                        case BOOLEAN -> values.booleanValue("key");
                        default -> values.duration("key");
                    }
                }))
                .isNotNull();
    }
}
