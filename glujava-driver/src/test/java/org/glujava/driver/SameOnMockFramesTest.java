package org.glujava.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.driver.Observations.Round;
import org.glujava.fop.FopId;
import org.glujava.testkit.GluJavaTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every fop in every mode on mock frames with the observations of the driver. */
@Tag("driver")
@GluJavaTest
class SameOnMockFramesTest {
    /** By the names in {@code modes.c}. */
    private static final Map<String, Class<?>> TRANSLATORS = Map.of(
            "forward", Forwarding.class,
            "watch", Watching.class,
            "rebuild", Rebuilding.class,
            "edit", Editing.class,
            "suspend", Suspending.class,
            "unwind", Answering.class,
            "other-first", OtherFirst.class,
            "lacking", Lacking.class,
            "wrong", Falsifying.class);

    private static final Observations DRIVER = read();

    private static Observations read() {
        Path file = Path.of(System.getProperty("glujava.observations", "target/native/observations"));
        try {
            return Observations.read(file);
        } catch (IOException e) {
            throw new IllegalStateException("no observations of the driver; './glujava test driver' makes them", e);
        }
    }

    static Stream<String> every_fop_in_every_mode() {
        return FopId.all().stream()
                .flatMap(fop -> TRANSLATORS.keySet().stream().sorted().map(mode -> fop.fopName() + " " + mode));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_fop_in_every_mode(String fopAndMode) {
        List<Round> rounds = DRIVER.rounds().getOrDefault(fopAndMode, List.of());
        assertThat(rounds).as("rounds of the driver").isNotEmpty();
        var mock = new MockRounds(TRANSLATORS.get(rounds.get(0).mode()), DRIVER);
        for (Round round : rounds) {
            compare(round, mock.run(round));
        }
    }

    @Test
    void the_driver_has_no_modes_that_are_not_compared() {
        assertThat(DRIVER.rounds().keySet())
                .containsExactlyInAnyOrderElementsOf(every_fop_in_every_mode().toList());
    }

    private static void compare(Round round, List<String> mock) {
        List<String> live = round.lines();
        String what = "";
        for (int i = 0; i < Math.max(live.size(), mock.size()); i++) {
            String there = i < live.size() ? live.get(i) : "nothing more";
            String here = i < mock.size() ? mock.get(i) : "nothing more";
            what = there.startsWith(" ") ? what : there;
            if (!there.equals(here)) {
                fail(
                        "%s%n  %s, line %d%n  driver:      %s%n  mock frames: %s",
                        round.header(), what, i + 1, excerpt(there, here), excerpt(here, there));
            }
        }
    }

    /** Returns a whole line, or of a long one the part around the first byte that differs. */
    private static String excerpt(String line, String other) {
        String whole = whole(line);
        String otherWhole = whole(other);
        int same = 0;
        while (same < Math.min(whole.length(), otherWhole.length()) && whole.charAt(same) == otherWhole.charAt(same)) {
            same++;
        }
        int start = Math.max(0, same - 100);
        int end = Math.min(whole.length(), same + 100);
        return (start > 0 ? "..." : "") + whole.substring(start, end) + (end < whole.length() ? "..." : "");
    }

    private static String whole(String line) {
        int space = line.indexOf(" @");
        return space < 0 ? line : line.substring(0, space) + DRIVER.whole(line.substring(space));
    }
}
