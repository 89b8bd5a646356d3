package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Volume;
import org.glujava.lab.loads.Load;
import org.glujava.lab.loads.LoadEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** debug-trace with its log off hooks every fop and changes nothing: each load has the same result as without it. */
@Live
@Tag("loads")
class LoadsTest {
    private static final boolean THOROUGH = "long".equals(System.getProperty("glujava.loads"));
    /** The short form must find changes, so it does the same each time. */
    private static final long SEED = Long.getLong("glujava.seed", THOROUGH ? System.nanoTime() : 1);

    /** The result of a load without the translator, once for all positions. */
    private static final Map<Load, List<String>> WITHOUT = new EnumMap<>(Load.class);

    /** Without the translator: differences of GlusterFS itself between two runs are no findings. */
    static Stream<Arguments> loadsInPlaces() {
        String only = System.getProperty("glujava.load", "");
        return Arrays.stream(Load.values())
                .filter(load -> only.isEmpty() || only.equals(load.toString()))
                .flatMap(load -> Arrays.stream(GraphPosition.values())
                        .filter(position -> THOROUGH || position != GraphPosition.NOWHERE)
                        .map(position -> Arguments.of(load, position)));
    }

    @ParameterizedTest(name = "{0}, translator {1}")
    @MethodSource("loadsInPlaces")
    @Timeout(value = 1200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_load_has_the_same_result_as_without_the_translator(Load load, GraphPosition position, LiveLab live) {
        Volume trace = live.glujava("trace", live.paths().debugTraceJar()).with("log", "off");
        if (!WITHOUT.containsKey(load)) {
            System.out.println("LoadsTest: " + load + ", seed " + SEED + " (again with -Dglujava.seed=" + SEED + ")");
            GraphPosition.Mounted plain = GraphPosition.NOWHERE.mount(live, "plain", trace);
            WITHOUT.put(load, outcome(load, ground(live, plain)));
            assertSameOnBrick(live, plain);
        }

        GraphPosition.Mounted volume = position.mount(live, "traced", trace);
        List<String> outcome = outcome(load, ground(live, volume));

        assertSame(live, outcome, WITHOUT.get(load));
        assertSameOnBrick(live, volume);
        if (position != GraphPosition.NOWHERE) {
            assertAllPassedThroughJava(volume, load);
        }
    }

    private static LoadEnvironment ground(LiveLab live, GraphPosition.Mounted volume) {
        return new LoadEnvironment(
                volume.mount().mountPoint(),
                volume.elsewhere().mountPoint(),
                live.lab().folder(volume.mount().name() + ".scratch"),
                live.lab().folder(),
                THOROUGH,
                SEED);
    }

    /** The result of the load, and the tree that it leaves. */
    private static List<String> outcome(Load load, LoadEnvironment ground) {
        List<String> outcome = new ArrayList<>(load.run(ground));
        assertThat(outcome).as("the result of " + load).isNotEmpty();
        outcome.addAll(ground.tree(ground.root()));
        return outcome;
    }

    private static void assertSameOnBrick(LiveLab live, GraphPosition.Mounted volume) {
        LoadEnvironment ground = ground(live, volume);
        assertSame(
                live,
                ground.tree(ground.root()),
                ground.treeOfBrick(volume.brick().data()));
    }

    private static void assertAllPassedThroughJava(GraphPosition.Mounted volume, Load load) {
        // The release of a file is answered before its last fops.
        Await.until(
                Duration.ofSeconds(10),
                "the last fop to be answered",
                () -> section(volume).get("in-flight").equals("0"));
        Map<String, String> section = section(volume);
        assertThat(section).containsEntry("failures", "0");
        assertThat(load.fops())
                .as("fops that should have entered Java, and did not")
                .filteredOn(fop -> StatedumpLiveTest.entries(section, fop) == 0)
                .isEmpty();
        assertThat(volume.host().log().linesWith("translator debug-trace,", "answered with EIO"))
                .isEmpty();
    }

    private static Map<String, String> section(GraphPosition.Mounted volume) {
        return StatedumpLiveTest.section(volume.host(), "trace");
    }

    /** Returns the first difference: whole results are too long to read, and are kept with the logs. */
    private static void assertSame(LiveLab live, List<String> actual, List<String> expected) {
        live.lab().write("outcome-actual.log", String.join("\n", actual));
        live.lab().write("outcome-expected.log", String.join("\n", expected));
        int same = 0;
        while (same < actual.size()
                && same < expected.size()
                && actual.get(same).equals(expected.get(same))) {
            same++;
        }
        assertThat(excerpt(actual, same)).as("from line " + (same + 1)).isEqualTo(excerpt(expected, same));
    }

    private static List<String> excerpt(List<String> lines, int from) {
        return lines.subList(from, Math.min(from + 5, lines.size()));
    }
}
