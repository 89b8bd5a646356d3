package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example debug-trace, which hooks every fop, changes no result. */
@Live
@AnyJdk
class DebugTraceLiveTest {
    /** {@code ... 0-trace: #12 lookup{loc=...}} and {@code ... 0-trace: #12 lookup = 0 {...}}. */
    private static final Pattern CALL = Pattern.compile("0-trace: #(\\d+ \\w+)\\{");

    private static final Pattern REPLY = Pattern.compile("0-trace: #(\\d+ \\w+) = ");

    private static List<String> without = List.of();

    @ParameterizedTest
    @CsvSource({"client, on", "client, off", "io-threads, on", "io-threads, off", "locks, on", "locks, off"})
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void all_results_are_as_without_it(String place, String log, LiveLab live) {
        Volume trace = live.glujava("trace", live.paths().debugTraceJar()).with("log", log);
        Brick brick = brick(live, place, trace);
        FuseMount mount = place.equals("client") ? mount(live, "java", brick, trace) : mount(live, "java", brick);
        Path elsewhere = mount(live, "java-elsewhere", brick).mountPoint();

        assertThat(Outcomes.of(mount.mountPoint(), elsewhere)).isEqualTo(without(live));

        GlusterProcess traced = place.equals("client") ? mount : brick;
        assertThat(StatedumpLiveTest.section(traced, "trace")).containsEntry("failures", "0");
        assertThat(traced.log().linesWith("translator debug-trace,", "answered with EIO"))
                .isEmpty();
        if (log.equals("on")) {
            assertThat(numbers(traced, CALL)).hasSizeGreaterThan(500).isEqualTo(numbers(traced, REPLY));
            assertThat(traced.log().linesWith("0-trace: #", "rename{oldloc=/folder/Grüße-"))
                    .isNotEmpty();
            assertThat(traced.log().linesWith("0-trace: #", "lookup = -1 ENOENT {"))
                    .isNotEmpty();
        } else {
            assertThat(traced.log().linesWith("0-trace: #")).isEmpty();
            assertThat(StatedumpLiveTest.entries(StatedumpLiveTest.section(traced, "trace"), "lookup"))
                    .isGreaterThan(300);
        }
    }

    /** Returns the results without the translator, which are the same for each place and option. */
    private static synchronized List<String> without(LiveLab live) {
        if (without.isEmpty()) {
            without = Outcomes.of(
                    live.mount("plain").mountPoint(), live.mount("elsewhere").mountPoint());
        }
        return without;
    }

    private static Brick brick(LiveLab live, String place, Volume trace) {
        Brick.Builder builder = live.lab().brick("java-brick");
        if (!place.equals("client")) {
            builder.insertAbove(place, trace);
        }
        live.environment().forEach(builder::environment);
        return builder.start();
    }

    private static FuseMount mount(LiveLab live, String name, Brick brick, Volume... above) {
        Volfile.Builder volfile = Volfile.builder().add(brick.client("client"));
        List.of(above).forEach(volfile::add);
        FuseMount.Builder builder = live.lab().mount(name, volfile.build());
        live.environment().forEach(builder::environment);
        return builder.mount();
    }

    private static List<String> numbers(GlusterProcess process, Pattern pattern) {
        return process.log().lines().stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map((MatchResult match) -> match.group(1))
                .sorted()
                .collect(Collectors.toList());
    }
}
