package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glujava.type.Gfid;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap that names really take; it does not run out because of them. */
class HeapTest {
    private static final int MB = 1 << 20;
    private static final int HEAP_MB = 48;
    private static final int COUNTED_MB = 20;
    private static final int FIT = 200;

    private static MissingNames fullOfNames(int megabytes, int length) {
        var settings = new Settings(Duration.ofHours(1), 1_000_000, new Size((long) megabytes * MB), null, null);
        var missing = new MissingNames(System::nanoTime, () -> Long.MAX_VALUE, settings);
        for (int i = 0; i < 200; i++) {
            missing.forgetAll(); // makes epochs large numbers
        }
        for (int i = 0; i < 120_000; i++) {
            Name name = new Name(new Gfid(i, -i), "x".repeat(length - 6) + (100_000 + i));
            missing.remember(name, missing.epoch(name), 1);
        }
        return missing;
    }

    /** Runs {@link #main} with these arguments in a new JVM, and returns its exit code. */
    private static int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + HEAP_MB + "m",
                "-cp",
                System.getProperty("java.class.path"),
                HeapTest.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? othersFit() : megabytesOfNames(Integer.parseInt(arguments[0])));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100})
    void they_take_no_more_than_is_counted_and_hardly_less(int length) throws Exception {
        assertThat(run(Integer.toString(length))).isBetween(COUNTED_MB * 6 / 10, COUNTED_MB);
    }

    private static int megabytesOfNames(int length) {
        fullOfNames(1, length); // loads classes
        long before = used();
        MissingNames missing = fullOfNames(COUNTED_MB, length);
        long megabytes = Math.round((double) (used() - before) / MB);
        Reference.reachabilityFence(missing);
        return (int) megabytes;
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }

    @Test
    void they_go_before_there_is_no_memory_for_others() throws Exception {
        assertThat(run()).isEqualTo(FIT);
    }

    /** Fills nearly all of a heap of which names have a third, while names are looked up. */
    private static int othersFit() {
        MissingNames missing = fullOfNames(HEAP_MB / 3, 25);
        Name name = new Name(Gfid.ROOT, "a");
        List<byte[]> others = new ArrayList<>();
        boolean known = true;
        while (others.size() < HEAP_MB * 3 / 4) {
            others.add(new byte[MB]);
            missing.remember(name, missing.epoch(name), 1);
            known &= missing.contains(name, 1);
        }
        return known ? FIT : 1;
    }
}
