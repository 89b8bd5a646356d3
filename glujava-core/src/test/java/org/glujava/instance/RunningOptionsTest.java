package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.glujava.Frame;
import org.glujava.fop.FopId;
import org.glujava.option.CheckedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.junit.jupiter.api.Test;

class RunningOptionsTest {
    private static final List<OptionSpec> SPECS = List.of(
            OptionSpec.of("ttl", OptionType.DURATION).defaultsTo("60s").whileRunning(),
            OptionSpec.of("limit", OptionType.INT)
                    .range("1", "100")
                    .defaultsTo("10")
                    .whileRunning(),
            OptionSpec.of("colour", OptionType.STRING).defaultsTo("red"));

    private final List<String> log = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private Throwable refusal;
    private boolean inTime = true;
    private boolean returning;
    private boolean inBrick;

    private final Map<String, String> start = Map.of("jar", "/a.jar", "colour", "red");
    private final RunningOptions options = new RunningOptions(
            "x",
            new ListLogger(),
            new GivenOptions(new ListLogger()),
            start,
            new CheckedOptions(SPECS, Map.of("colour", "red")));

    /** The options of the volume, beside those of its start. */
    private void change(String... keysAndValues) throws StartFailure {
        Map<String, String> all = new HashMap<>(start);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        var volume = new VolumeDescription("v", List.of(), List.of(), all, inBrick);
        options.change(
                volume, new RecordingDispatcher(), returning, new RunningOptions.Acceptance(() -> inTime, limits::add));
    }

    private StartFailure refused(String... keysAndValues) {
        return catchThrowableOfType(StartFailure.class, () -> change(keysAndValues));
    }

    @Test
    void the_method_gets_all_values_when_one_of_its_own_changes() throws Exception {
        change("ttl", "5s");
        assertThat(received).containsExactly("5s 10");
        assertThat(log).containsExactly("INFO option ttl is 5s now, and was 60s");
        change("ttl", "5s", "limit", "20");
        assertThat(received).containsExactly("5s 10", "5s 20");
    }

    @Test
    void the_same_value_in_another_form_is_no_change() throws Exception {
        change("ttl", "1m", "limit", "0xa");
        assertThat(received).isEmpty();
        assertThat(log).isEmpty();
    }

    /** What it remembers may not hold any more. */
    @Test
    void the_method_is_called_in_any_case_after_the_translator_was_bypassed() throws Exception {
        returning = true;
        change();
        assertThat(received).containsExactly("60s 10");
        assertThat(log).isEmpty();
        refusal = new IllegalArgumentException("no");
        assertThat(refused()).hasMessage("the @Reconfigure method of translator x refused the new options");
    }

    @Test
    void an_option_that_is_given_no_more_has_its_default_again() throws Exception {
        change("limit", "20");
        change();
        assertThat(received).containsExactly("60s 20", "60s 10");
    }

    @Test
    void one_wrong_value_refuses_all() throws Exception {
        StartFailure failure = refused("ttl", "5s", "limit", "101", "frame-timeout", "5");
        assertThat(failure).hasMessageContaining("option 'limit' has the value '101'");
        assertThat(refused("ttl", "5s", "unknown", "x").hint()).startsWith("It has: ");
        assertThat(received).isEmpty();
        assertThat(limits).isEmpty();
        change("ttl", "5s");
        assertThat(log).containsExactly("INFO option ttl is 5s now, and was 60s");
    }

    /** glusterd takes any key, and cannot reset one that it does not know. */
    @Test
    void in_a_brick_an_unknown_key_is_logged_once_and_left_out() throws Exception {
        inBrick = true;
        change("ttl", "5s", "limt", "20");
        assertThat(received).containsExactly("5s 10");
        assertThat(log)
                .containsExactly(
                        "ERROR GluJava: option 'limt' is not known to this translator, and is left out (option"
                                + " unknown-options). Hint: Did you mean 'limit'?",
                        "INFO option ttl is 5s now, and was 60s");
        change("ttl", "6s", "limt", "20");
        assertThat(log).hasSize(3);
        change("ttl", "6s", "limt", "21");
        assertThat(log).hasSize(4);
        assertThat(refused("limit", "101")).as("a value can be set right").isNotNull();
    }

    @Test
    void glujavas_own_may_have_blanks_and_signs() throws Exception {
        change("frame-timeout", " 60", "max-suspended", "\t+5");
        assertThat(limits).containsExactly(new Limits(Duration.ofSeconds(60), false, 5, 1024, true));
    }

    @Test
    void an_exception_of_the_method_refuses_all_options() throws Exception {
        for (Throwable thrown : List.of(new IllegalArgumentException("too short"), new NoClassDefFoundError("Gone"))) {
            refusal = thrown;
            StartFailure failure = refused("ttl", "5s", "frame-timeout", "5");
            assertThat(failure).hasMessage("the @Reconfigure method of translator x refused the new options");
            assertThat(failure.detail()).startsWith(thrown.toString());
        }
        assertThat(limits).isEmpty();
        assertThat(log).isEmpty();
        refusal = null;
        change("ttl", "5s");
        assertThat(received).containsExactly("5s 10");
    }

    @Test
    void a_late_change_is_not_applied_and_the_translator_gets_it_again() throws Exception {
        inTime = false;
        change("ttl", "5s", "colour", "blue");
        assertThat(log).singleElement().asString().startsWith("WARNING translator x: its @Reconfigure method returned");
        assertThat(limits).isEmpty();
        inTime = true;
        change("ttl", "5s");
        assertThat(received).containsExactly("5s 10", "5s 10");
    }

    @Test
    void a_value_that_needs_a_restart_is_logged_once() throws Exception {
        change("colour", "blue", "java-home", "/b", "jvm-options", "-Xmx1g");
        change("colour", "blue", "java-home", "/b", "jvm-options", "-Xmx1g", "ttl", "5s");
        change("colour", "green", "java-home", "/b", "jvm-options", "-Xmx1g", "ttl", "5s");
        change("ttl", "5s");
        assertThat(log)
                .filteredOn(line -> line.startsWith("WARNING"))
                .extracting(line -> line.replaceAll(";.*", ""))
                .containsExactly(
                        "WARNING changed options that take effect only when the volume starts: colour (blue),"
                                + " java-home (/b), jvm-options (-Xmx1g)",
                        "WARNING changed options that take effect only when the volume starts: colour (green)");
        assertThat(received).containsExactly("5s 10");
    }

    @Test
    void glujavas_own_are_taken() throws Exception {
        change(
                "frame-timeout",
                "5",
                "debug-frames",
                "on",
                "max-suspended",
                "0x10",
                "max-operations",
                "7",
                "log-output",
                "no");
        assertThat(limits).containsExactly(new Limits(Duration.ofSeconds(5), true, 16, 7, false));
        change();
        assertThat(limits).last().isEqualTo(new Limits(Duration.ofSeconds(1800), false, 16384, 1024, true));
    }

    private final class RecordingDispatcher implements Dispatcher {
        @Override
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) {
            throw new AssertionError("no fop comes");
        }

        @Override
        public void reconfigure(OptionValues values) throws Exception {
            if (refusal instanceof Exception exception) {
                throw exception;
            } else if (refusal instanceof Error error) {
                throw error;
            }
            received.add(((CheckedOptions) values).text("ttl") + " " + values.intValue("limit"));
        }
    }

    private final class ListLogger implements System.Logger {
        @Override
        public String getName() {
            return "x";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            log.add(level + " " + message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            log.add(level + " " + format);
        }
    }
}
