package org.glujava.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.glujava.Subvolume;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.type.Percent;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;

class CheckedOptionsTest {
    private enum Mode {
        READ_ONLY,
        READ_WRITE
    }

    private static CheckedOptions values(OptionType type, String text) {
        return new CheckedOptions(List.of(OptionSpec.of("key", type)), Map.of("key", text));
    }

    private static OptionException failure(Runnable code) {
        return catchThrowableOfType(OptionException.class, code::run);
    }

    @Test
    void a_getter_for_each_type() {
        assertThat(values(OptionType.STRING, "a").string("key")).isEqualTo("a");
        assertThat(values(OptionType.BOOLEAN, "on").booleanValue("key")).isTrue();
        assertThat(values(OptionType.INT, "-3").intValue("key")).isEqualTo(-3);
        assertThat(values(OptionType.LONG, "9999999999").longValue("key")).isEqualTo(9_999_999_999L);
        assertThat(values(OptionType.DOUBLE, "0.5").doubleValue("key")).isEqualTo(0.5);
        assertThat(values(OptionType.DURATION, "1m").duration("key")).isEqualTo(Duration.ofMinutes(1));
        assertThat(values(OptionType.SIZE, "1KB").size("key")).isEqualTo(new Size(1024));
        assertThat(values(OptionType.PERCENT, "5").percent("key")).isEqualTo(new Percent(5));
        assertThat(values(OptionType.PERCENT_OR_SIZE, "5%").percentOrSize("key"))
                .isEqualTo(new Percent(5));
        assertThat(values(OptionType.PATH, "/a/b").path("key")).isEqualTo(Path.of("/a/b"));
        assertThat(values(OptionType.ENUM, "Read-Only").enumValue("key", Mode.class))
                .isEqualTo(Mode.READ_ONLY);
        assertThat(values(OptionType.LIST, "a,b").list("key")).containsExactly("a", "b");
        assertThat(values(OptionType.ENUM_LIST, "read-write").enumList("key", Mode.class))
                .containsExactly(Mode.READ_WRITE);
    }

    @Test
    void a_default_stands_in_and_no_default_is_null() {
        var specs = List.of(
                OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s"),
                OptionSpec.of("name", OptionType.STRING).optional());
        var values = new CheckedOptions(specs, Map.of());
        assertThat(values.duration("ttl")).isEqualTo(Duration.ofSeconds(60));
        assertThat(values.string("name")).isNull();
        assertThat(values.text("ttl")).isEqualTo("60s");
        assertThat(values.text("name")).isNull();
    }

    @Test
    void an_unknown_option_is_reported_with_the_nearest() {
        var specs = List.of(
                OptionSpec.of("max-entries", OptionType.INT).defaultsTo("1").aliases("cache-limit"));
        OptionException e = failure(() -> new CheckedOptions(specs, Map.of("max-entrys", "5")));
        assertThat(e).hasMessage("option 'max-entrys' is not known to this translator");
        assertThat(e.hint()).isEqualTo("Did you mean 'max-entries'?");
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("cach-limit", "5")))
                        .hint())
                .isEqualTo("Did you mean 'cache-limit'?");
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("colour", "red")))
                        .hint())
                .isEqualTo("It has: max-entries.");
    }

    @Test
    void a_missing_and_a_malformed_option_say_what_is_expected() {
        var specs = List.of(OptionSpec.of("ttl", OptionType.DURATION).range("1s", ""));
        OptionException missing = failure(() -> new CheckedOptions(specs, Map.of()));
        assertThat(missing).hasMessage("option 'ttl' is missing");
        assertThat(missing.hint()).contains("a duration such as 250ms").endsWith(" from 1s.");
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("ttl", "soon"))))
                .hasMessage("option 'ttl' has the value 'soon', which is not a duration such as 250ms, 60s, 5m, 2h or"
                        + " 1d from 1s");
    }

    @Test
    void a_long_value_is_shortened_and_shown_plainly() {
        assertThat(failure(() -> values(OptionType.DURATION, "\u009b2J\n" + "9".repeat(1 << 20))))
                .hasMessage("option 'key' has the value '\\x9b2J\\x0a" + "9".repeat(76)
                        + "... (1048580 characters)', which is" + " not a duration such as 250ms, 60s, 5m, 2h or 1d");
    }

    @Test
    void the_nearest_of_gluJavas_own_is_named_too() {
        assertThat(failure(() -> new CheckedOptions(List.of(), Map.of("pass-throuhg", "on")))
                        .hint())
                .isEqualTo("Did you mean 'pass-through'?");
    }

    /** A translator may never see half of the options: also what it does not ask for is checked. */
    @Test
    void all_values_are_checked_at_once() {
        var specs = List.of(OptionSpec.of("a", OptionType.INT), OptionSpec.of("b", OptionType.INT));
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("a", "1", "b", "x"))))
                .hasMessage("option 'b' has the value 'x', which is not a whole number");
    }

    @Test
    void an_alias_is_the_option_itself() {
        var specs = List.of(OptionSpec.of("ttl", OptionType.DURATION).aliases("timeout", "time-to-live"));
        assertThat(new CheckedOptions(specs, Map.of("timeout", "1s")).duration("ttl"))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("timeout", "1s", "time-to-live", "1s"))))
                .hasMessage("option 'ttl' is given twice: ttl, timeout, time-to-live are one option");
    }

    @Test
    void a_subvolume_is_a_child_by_its_name() {
        var children = List.of(new Subvolume(0, "a"), new Subvolume(1, "b"));
        var specs = List.of(OptionSpec.of("main", OptionType.SUBVOLUME));
        assertThat(new CheckedOptions(specs, Map.of("main", "b"), children).subvolume("main"))
                .isEqualTo(new Subvolume(1, "b"));
        assertThat(failure(() -> new CheckedOptions(specs, Map.of("main", "c"), children)))
                .hasMessage("option 'main' has the value 'c', which is not one of a, b");
    }

    @Test
    void values_agree_however_they_are_written() {
        var specs = List.of(OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s"));
        var before = new CheckedOptions(specs, Map.of());
        assertThat(new CheckedOptions(specs, Map.of("ttl", "1m")).agrees("ttl", before))
                .isTrue();
        assertThat(new CheckedOptions(specs, Map.of("ttl", "2m")).agrees("ttl", before))
                .isFalse();
    }

    @Test
    void some_values_are_kept() {
        var specs = List.of(
                OptionSpec.of("a", OptionType.INT).whileRunning(),
                OptionSpec.of("b", OptionType.INT).optional());
        var before = new CheckedOptions(specs, Map.of("a", "1"));
        var after = new CheckedOptions(specs, Map.of("a", "2", "b", "2")).keeping(before, spec -> !spec.changeable());
        assertThat(after.intValue("a")).isEqualTo(2);
        assertThat(after.intValue("b")).isNull();
        assertThat(after.text("b")).isNull();
    }
}
