package org.glujava.lab.live;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.benmanes.caffeine.cache.Cache;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.authors.audit.Audit;
import org.glujava.lab.authors.checksum.Checksum;
import org.glujava.lab.authors.smallfiles.SmallFiles;
import org.glujava.lab.authors.throttle.UserThrottle;
import org.glujava.lab.authors.worm.Worm;
import org.junit.jupiter.api.Test;

/** Five translators that were written only from the documentation, on real mounts. */
@Live
@AnyJdk
class AuthorsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Volume volume(LiveLab live, Class<?> translator, Class<?>... libraries) {
        return live.glujava("java", TestJar.ofPackage(live.lab(), translator, libraries));
    }

    /** The kernel must not answer reads from its own cache, because they must pass the translator. */
    private static FuseMount mount(LiveLab live, Volume volume) {
        return live.mounting("java", volume).option("--direct-io-mode=enable").mount();
    }

    /** Returns the translator's own values in the statedump. */
    private static String dumped(FuseMount mount, String key) {
        String value = StatedumpLiveTest.section(mount, "java").get("own." + key);
        return value == null ? "missing" : value;
    }

    /** Returns an xattr of the brick's file, byte for byte. */
    private static String onBrick(LiveLab live, String file, String xattr) throws Exception {
        Process getfattr = new ProcessBuilder(
                        "getfattr",
                        "--only-values",
                        "-n",
                        xattr,
                        live.brick().data().resolve(file).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String value = new String(getfattr.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return getfattr.waitFor() == 0 ? value : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void audit_writes_down_who_wrote_what(LiveLab live) throws Exception {
        Path log = live.lab().folder().resolve("audit.jsonl");
        FuseMount mount = mount(live, volume(live, Audit.class, Gson.class).with("file", log.toString()));
        Files.writeString(mount.mountPoint().resolve("file"), "hello");
        Files.move(mount.mountPoint().resolve("file"), mount.mountPoint().resolve("moved"));
        Await.until(SOON, "the rename to be logged", () -> text(log).contains("\"what\":\"rename\""));
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("\"what\":\"create\"") && line.contains("\"path\":\"/file\""))
                .anyMatch(line -> line.contains("\"what\":\"write\"") && line.contains("\"bytes\":5"))
                .anyMatch(line -> line.contains("\"newPath\":\"/moved\""));
    }

    @Test
    void throttle_makes_a_user_wait(LiveLab live) throws Exception {
        FuseMount mount = mount(live, volume(live, UserThrottle.class).with("ops-per-second", "20"));
        for (int i = 0; i < 30; i++) {
            assertThat(mount.mountPoint().resolve("missing" + i)).doesNotExist();
        }
        assertThat(Integer.parseInt(dumped(mount, "uid-0.delayed"))).isPositive();
    }

    @Test
    void worm_refuses_what_comes_too_late(LiveLab live) throws Exception {
        FuseMount mount = mount(live, volume(live, Worm.class).with("retention", "2s"));
        Path file = mount.mountPoint().resolve("file");
        Files.writeString(file, "hello");
        Files.writeString(file, "again");
        String until = onBrick(live, "file", "trusted.worm.writable-until");
        assertThat(until).as("no zero behind it").matches("\\d+");
        Await.until(SOON, "the time to be over", () -> System.currentTimeMillis() > Long.parseLong(until));
        assertThatIOException()
                .isThrownBy(() -> Files.writeString(file, "late", WRITE))
                .withMessageContaining("Read-only file system");
        assertThat(file).hasContent("again");
        assertThatIOException().isThrownBy(() -> Files.delete(file));
        assertThat(Integer.parseInt(dumped(mount, "known"))).isPositive();
    }

    @Test
    void checksum_refuses_content_that_was_changed_on_the_brick(LiveLab live) throws Exception {
        FuseMount mount = mount(live, volume(live, Checksum.class));
        Path file = mount.mountPoint().resolve("file");
        Files.writeString(file, "hello");
        assertThat(onBrick(live, "file", "trusted.checksum"))
                .isEqualTo("sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(file).hasContent("hello");
        Files.writeString(live.brick().data().resolve("file"), "hellO", WRITE, TRUNCATE_EXISTING);
        assertThatIOException().isThrownBy(() -> Files.readString(file)).withMessageContaining("Input/output error");
        assertThat(Integer.parseInt(dumped(mount, "wrong"))).isPositive();
        assertThat(dumped(mount, "dirty")).isEqualTo("0");
    }

    @Test
    void small_files_are_read_from_memory(LiveLab live) throws Exception {
        FuseMount mount =
                mount(live, volume(live, SmallFiles.class, Cache.class).with("ttl", "1m"));
        Path file = mount.mountPoint().resolve("file");
        Files.writeString(file, "hello");
        for (int i = 0; i < 3; i++) {
            assertThat(file).hasContent("hello");
        }
        assertThat(Integer.parseInt(dumped(mount, "hits"))).isPositive();
        Files.writeString(file, "other");
        assertThat(file).hasContent("other");
    }
}
