package org.glujava.bench.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many bytes of the heap the Java half of a fop allocates, in compiled code. Load does not change it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaHalfAllocationTest {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * The most bytes of each fop: the frame is 96; a callback's reply with its window 72, and the lambda 16; a name
     * with its bytes 48. The compiler may leave out the loc and the translator's own Name, each 24, or not.
     */
    private static final Map<String, Integer> MOST = Map.of(
            "forward", 96,
            "forwardWithCallback", 184,
            "fail", 168,
            "cachedNegativeLookup", 200);

    /** Less than the smallest object. */
    private static final int MEASUREMENT = 8;

    private final Map<String, Double> bytes = new TreeMap<>();

    @BeforeAll
    void measure() throws Exception {
        System.setProperty("jmh.ignoreLock", "true"); // this folder's measurement does not mind others
        var options = new OptionsBuilder()
                .include("\\." + JavaHalfBenchmark.class.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            bytes.put(name.substring(name.lastIndexOf('.') + 1), least(result));
        }
    }

    /** The least iteration counts: the compiler may still be at work in the first ones. */
    private static double least(RunResult result) {
        double least = Double.MAX_VALUE;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                least = Math.min(
                        least, iteration.getSecondaryResults().get(ALLOCATED).getScore());
            }
        }
        return least;
    }

    @Test
    void no_fop_allocates_more_than_it_must() {
        assertThat(bytes.keySet()).containsAll(MOST.keySet());
        MOST.forEach((fop, most) ->
                assertThat(bytes.get(fop)).as("bytes of " + fop).isBetween(1.0, (double) most + MEASUREMENT));
    }

    /** Shows that the test above would fail. */
    @Test
    void one_object_more_is_too_much() {
        assertThat(bytes.get("oneObjectMore")).isGreaterThan(MOST.get("forward") + MEASUREMENT);
    }
}
