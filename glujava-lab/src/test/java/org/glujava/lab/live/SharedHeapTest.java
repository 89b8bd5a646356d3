package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Filling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All volumes of a process share a heap: caches must cause no EIO in any of them. */
@Live
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedHeapTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SMALL_HEAP = "-Xmx24m";

    /** Names of 240 characters; those in these volumes would take 15 MB. */
    private static final int NAMES = 3_000;

    @Test
    @Concurrent
    void ten_volumes_with_full_caches_leave_memory_for_all_fops(LiveLab live) throws Exception {
        Volume cache = negativeLookup(live).with("max-memory", "8MB");
        try (ApiProgram program = ApiProgram.start(live)) {
            Volfile volfile = Volfile.stack(live.brick().client("client"), cache);
            assertThat(program.missing(volfile, 10, NAMES))
                    .as("lookups that did not say ENOENT")
                    .isZero();
            assertThat(program.log().linesWith("Java gave no answer")).isEmpty();
            assertThat(program.log().linesWith("option max-memory is 8MB", "budget"))
                    .isNotEmpty();
        }
    }

    @Test
    void a_cache_gives_way_when_another_translator_fills_the_heap(LiveLab live) throws IOException {
        Volume filling = live.glujava("filling", TestJar.pack(live.lab(), Filling.class));
        FuseMount mount = live.mount("java", negativeLookup(live), filling);
        Path root = mount.mountPoint();
        IntStream.range(0, NAMES).forEach(i -> assertMissing(root.resolve("x".repeat(240) + i)));
        assertThat(own(mount)).doesNotContainEntry("own.max-memory", "0");
        assertThat(Long.parseLong(own(mount).get("own.entries"))).isGreaterThan(NAMES / 2);

        assertMissing(root.resolve("fill-55"));
        Await.until(SOON, "the cache to be emptied", () -> {
            assertMissing(root.resolve("other"));
            return own(mount).get("own.entries").equals("0");
        });
        assertThat(own(mount)).containsEntry("own.max-memory", "0");
        assertThat(mount.log().linesWith("the Java heap of this process is nearly full", "-Xmx"))
                .isNotEmpty();
        assertThat(mount.log().linesWith("Java gave no answer")).isEmpty();
    }

    @Test
    @Concurrent
    void more_than_the_heap_is_refused_with_a_message_at_the_start(LiveLab live) throws Exception {
        Volume cache = negativeLookup(live).with("max-memory", "64MB");
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(live.brick().client("client"), cache)))
                    .startsWith("-1");
            assertThat(program.log().linesWith("max-memory is 64MB", "heap has", "-Xmx"))
                    .hasSize(1);
        }
    }

    private static Volume negativeLookup(LiveLab live) {
        return live.glujava("missing", live.paths().negativeLookupJar())
                .with("ttl", "1h")
                .with("jvm-options", SMALL_HEAP);
    }

    private static Map<String, String> own(FuseMount mount) {
        return StatedumpLiveTest.section(mount, "missing");
    }

    /** An EIO would be thrown. */
    private static void assertMissing(Path path) {
        assertThat(Files.notExists(path, LinkOption.NOFOLLOW_LINKS))
                .as(path.toString())
                .isTrue();
    }
}
