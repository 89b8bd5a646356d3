package org.glujava.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.text.PathText;
import org.glujava.type.Percent;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as a volfile writes them. */
class OptionTextTest {
    private static Object parsed(OptionType type, String text) {
        return OptionText.parse(OptionSpec.of("key", type), text);
    }

    @ParameterizedTest
    @CsvSource({
        "60s,60000",
        "250ms,250",
        "5m,300000",
        "2h,7200000",
        "1d,86400000",
        "7,7000",
        "0,0",
        "3 s,3000",
        "2sec,2000",
        "2min,120000",
        "1hr,3600000",
        "2days,172800000",
        "1w,604800000",
        "1wk,604800000",
        "0x10,16000",
        "010,8000",
        "010m,480000",
        "+5m,300000",
        "0x1days,86400000"
    })
    void durations(String text, long millis) {
        assertThat(parsed(OptionType.DURATION, text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"on,true", "Yes,true", "TRUE,true", "enable,true", "1,true", "off,false", "no,false", "0,false"})
    void booleans(String text, boolean expected) {
        assertThat(parsed(OptionType.BOOLEAN, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-3,-3", "+4,4", "0x1F,31", "010,8", "0,0", "-2147483648,-2147483648"})
    void whole_numbers_as_strtol_reads_them(String text, int expected) {
        assertThat(parsed(OptionType.INT, text)).isEqualTo(expected);
        assertThat(parsed(OptionType.LONG, text)).isEqualTo((long) expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "4096,4096",
        "5B,5",
        "64KB,65536",
        "64kb,65536",
        "1MB,1048576",
        "1GB,1073741824",
        "1.5KB,1536",
        ".5MB,524288",
        "1.3B,1",
        "1TB,1099511627776",
        "1PB,1125899906842624",
        "8191PB,9222246136947933184",
        "064KB,65536",
        "9223372036854775807B,9223372036854775807",
        "9223372036854775807,9223372036854775807"
    })
    void sizes(String text, long bytes) {
        assertThat(parsed(OptionType.SIZE, text)).isEqualTo(new Size(bytes));
        if (bytes > 100) {
            assertThat(parsed(OptionType.PERCENT_OR_SIZE, text)).isEqualTo(new Size(bytes));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "10,10", "10%,10", "99.5%,99.5", "100,100"})
    void percentages(String text, double value) {
        assertThat(parsed(OptionType.PERCENT, text)).isEqualTo(new Percent(value));
        assertThat(parsed(OptionType.PERCENT_OR_SIZE, text)).isEqualTo(new Percent(value));
    }

    @Test
    void sizes_and_percentages_are_written_as_they_are_read() {
        assertThat(new Size(65536)).hasToString("64KB");
        assertThat(new Size(1000)).hasToString("1000B");
        assertThat(new Size(0)).hasToString("0B");
        assertThat(new Size(3L << 50)).hasToString("3PB");
        assertThat(new Percent(10)).hasToString("10%");
        assertThat(new Percent(0.5)).hasToString("0.5%");
        assertThat(new Percent(25).bytesOf(4096)).isEqualTo(1024);
        assertThat(new Size(7).bytesOf(4096)).isEqualTo(7);
    }

    @Test
    void others() {
        assertThat(parsed(OptionType.DOUBLE, "0.5")).isEqualTo(0.5);
        assertThat(parsed(OptionType.DOUBLE, "-1e3")).isEqualTo(-1000.0);
        assertThat(parsed(OptionType.PATH, "/a/b")).isEqualTo(Path.of("/a/b"));
        assertThat(parsed(OptionType.PATH, "/a/\uDCFFä")).isEqualTo(PathText.path("/a/\uDCFFä"));
        assertThat(parsed(OptionType.STRING, " a b ")).isEqualTo("a b");
        assertThat(parsed(OptionType.LIST, "a, b,,c d ,")).isEqualTo(List.of("a", "b", "c d"));
        assertThat(parsed(OptionType.LIST, "")).isEqualTo(List.of());
    }

    /** As strtol, strtod and GlusterFS's own readers take them. */
    @ParameterizedTest
    @CsvSource({"INT,5", "LONG,5", "DOUBLE,5", "SIZE,5KB", "PERCENT,5%", "PERCENT_OR_SIZE,5%", "DURATION,5s"})
    void blanks_around_and_a_plus_sign_change_nothing(OptionType type, String text) {
        assertThat(parsed(type, " \t\n+" + text + " ")).isEqualTo(parsed(type, text));
    }

    /** Character.isDigit knows other digits, too; strtol does not. */
    @ParameterizedTest
    @EnumSource(
            value = OptionType.class,
            names = {"INT", "LONG", "DOUBLE", "SIZE", "PERCENT", "PERCENT_OR_SIZE", "DURATION"})
    void only_ascii_digits_are_digits(OptionType type) {
        for (String text : List.of("\u0665", "\uff15", "\u0967", "5\u0665")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> parsed(type, text));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OptionType.class,
            names = {"INT", "LONG", "DOUBLE", "SIZE", "PERCENT", "PERCENT_OR_SIZE", "DURATION"})
    @Timeout(5)
    void a_number_without_end_is_refused_at_once(OptionType type) {
        String text = "9".repeat(1 << 20);
        assertThatIllegalArgumentException().isThrownBy(() -> parsed(type, text));
    }

    @ParameterizedTest
    @CsvSource({
        "INT,2147483648",
        "INT,1.5",
        "INT,#10",
        "INT,08",
        "INT,''",
        "LONG,x",
        "LONG,9223372036854775808",
        "DOUBLE,one",
        "DOUBLE,NaN",
        "DOUBLE,1d",
        "DOUBLE,Infinity",
        "DOUBLE,1e999",
        "BOOLEAN,maybe",
        "DURATION,-1s",
        "DURATION,1y",
        "DURATION,1S",
        "DURATION,s",
        "DURATION,08s",
        "DURATION,''",
        "DURATION,99999999999999999w",
        "SIZE,-1",
        "SIZE,1 KB",
        "SIZE,1XB",
        "SIZE,9000PB",
        "SIZE,8192PB",
        "SIZE,9223372036854775808",
        "SIZE,KB",
        "SIZE,''",
        "PERCENT,101",
        "PERCENT,10%%",
        "PERCENT,-1",
        "PERCENT,NaN",
        "PERCENT_OR_SIZE,101%",
        "PERCENT_OR_SIZE,x",
        "PATH,a/b",
        "PATH,/a/../b"
    })
    void malformed_values_are_refused(OptionType type, String text) {
        // For lack of range, numbers throw an ArithmeticException.
        assertThat(catchThrowable(() -> parsed(type, text)))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "INT,1,10,1;10;0xa,0;11",
        "LONG,,5,-9;5,6",
        "DOUBLE,0.5,,0.5;9,0.4",
        "DURATION,1s,1m,1s;60;1000ms,999ms;61s",
        "SIZE,1KB,1MB,1024;1MB,1023;1.5MB",
        "PERCENT,10,50%,10%;50,9.9;51",
        "PERCENT_OR_SIZE,1KB,2KB,1KB;2%;0,2049;512B"
    })
    void ranges(OptionType type, String min, String max, String within, String outside) {
        OptionSpec spec = OptionSpec.of("key", type).range(min == null ? "" : min, max == null ? "" : max);
        for (String text : within.split(";")) {
            assertThat(OptionText.parse(spec, text)).as(text).isNotNull();
        }
        for (String text : outside.split(";")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> OptionText.parse(spec, text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED", "yellow", "", "red,"})
    void a_text_must_be_one_of_the_allowed_letter_for_letter(String text) {
        OptionSpec spec = OptionSpec.of("key", OptionType.STRING).allowed("red", "blue");
        assertThat(OptionText.parse(spec, "blue")).isEqualTo("blue");
        assertThatIllegalArgumentException().isThrownBy(() -> OptionText.parse(spec, text));
    }

    @Test
    void each_of_a_list_must_be_allowed() {
        OptionSpec texts = OptionSpec.of("key", OptionType.LIST).allowed("red", "blue");
        assertThat(OptionText.parse(texts, "blue,red,blue")).isEqualTo(List.of("blue", "red", "blue"));
        assertThatIllegalArgumentException().isThrownBy(() -> OptionText.parse(texts, "blue,Red"));
        OptionSpec constants = OptionSpec.of("key", OptionType.ENUM_LIST).allowed("read-only", "all");
        assertThat(OptionText.parse(constants, "ALL, Read-Only")).isEqualTo(List.of("all", "read-only"));
        assertThatIllegalArgumentException().isThrownBy(() -> OptionText.parse(constants, "none"));
    }
}
