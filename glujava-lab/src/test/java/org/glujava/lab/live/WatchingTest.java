package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterProcess;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.soak.MortalBrick;
import org.glujava.lab.translators.WatchingNotices;
import org.junit.jupiter.api.Test;

/** Notices that a translator gets besides fops: events and cbks of real graphs. */
@Live
@AnyJdk
class WatchingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_change_by_another_client_arrives_as_a_typed_invalidation(LiveLab live) throws IOException {
        Brick brick =
                live.lab().brick("brick").insertAbove("io-threads", upcall()).start();
        FuseMount other = mount(live, "other", brick.client("client"));
        FuseMount java = mount(live, "java", brick.client("client"), watching(live));
        Files.createDirectory(other.mountPoint().resolve("folder"));
        Files.writeString(other.mountPoint().resolve("file"), "text");
        assertThat(java.mountPoint().resolve("folder")).isEmptyDirectory();
        assertThat(java.mountPoint().resolve("file")).hasContent("text");

        Files.writeString(other.mountPoint().resolve("folder/new"), "");
        Files.writeString(other.mountPoint().resolve("file"), "longer text");

        Await.until(
                SOON,
                "the folder's invalidation",
                () -> invalidation(java, "folder").contains("TIMES"));
        Await.until(
                SOON,
                "the file's invalidation",
                () -> invalidation(java, "file").contains("size 11"));
        assertThat(invalidation(java, "file")).contains("SIZE", "TIMES", "expires PT1M");
        assertThat(java.log().linesWith("watched: event CacheInvalidation[gfid="))
                .isNotEmpty();
        assertThat(java.log().errors()).isEmpty();
    }

    @Test
    void an_invalidation_names_its_client(LiveLab live) throws IOException {
        Brick.Builder builder = live.lab().brick("brick").insertAbove("io-threads", watching(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.insertAbove("io-threads", upcall()).start();
        FuseMount other = mount(live, "other", brick.client("client"));
        FuseMount second = mount(live, "second", brick.client("client"));
        Files.writeString(other.mountPoint().resolve("file"), "text");
        assertThat(second.mountPoint().resolve("file")).hasContent("text");

        Files.writeString(other.mountPoint().resolve("file"), "longer text");

        Await.until(SOON, "the invalidation", () -> invalidation(brick, "file").contains("SIZE"));
        assertThat(brick.log().linesWith("watched: event CacheInvalidation[gfid=", "client=CTX_ID:"))
                .isNotEmpty();
        Await.until(
                SOON,
                "the right content",
                () -> content(second.mountPoint().resolve("file")).equals("longer text"));
    }

    @Test
    void a_brick_that_dies_and_comes_back_is_seen_by_its_name(LiveLab live) {
        try (MortalBrick brick = new MortalBrick(live.lab())) {
            FuseMount java = mount(live, "java", brick.client("client"), watching(live));
            assertThat(java.log().gains(SOON, "watched: child client ChildUp")).isTrue();
            assertThat(java.log().linesWith("watched: event ParentUp")).hasSize(1);
            assertThat(java.log().linesWith("watched: child client ChildDown")).isEmpty();

            brick.kill();
            assertThat(java.log().gains(SOON, "watched: child client ChildDown"))
                    .isTrue();
            brick.startAgain();
            Await.until(
                    SOON,
                    "the child to be up again",
                    () -> java.log().linesWith("watched: child client ChildUp").size() > 1);
            Await.until(
                    SOON,
                    "the mount to answer",
                    () -> java.mountPoint().resolve("new").toFile().mkdirs());
        }
    }

    @Test
    void an_exception_is_logged_and_the_event_is_passed_on(LiveLab live) {
        FuseMount java = live.mount("java", watching(live).with("mood", "throws-at-events"));

        assertThat(java.mountPoint()).isEmptyDirectory();
        assertThat(java.log()
                        .linesWith(
                                "event ChildUp[child=Subvolume[index=0, name=client]], the @Notify method any"
                                        + " threw java.lang.IllegalStateException: no mood for events",
                                "; the event is passed on"))
                .hasSize(1);
        assertThat(java.log().linesWith("watched: child client ChildUp")).hasSize(1);
    }

    @Test
    void a_client_sees_files_being_closed(LiveLab live) throws IOException {
        FuseMount java = live.mount("java", watching(live));
        Files.writeString(java.mountPoint().resolve("file"), "text");
        assertThat(java.mountPoint().resolve("file")).hasContent("text");

        String file = gfid(java, "file");
        assertThat(java.log().gains(SOON, "watched: fdclose " + file + ", kept fd " + file))
                .isTrue();
        assertThat(java.log()
                        .linesWith("watched: below [Parent[index=0, name=meta-autoload]], above"
                                + " [Subvolume[index=0, name=client]]"))
                .hasSize(1);
    }

    /** md-cache sends it when data of a file that it reads is newer than its cache. */
    @Test
    void an_invalidation_by_another_xlator_arrives(LiveLab live) throws IOException {
        Brick brick = live.lab().brick("brick").start();
        FuseMount other = mount(live, "other", brick.client("client"));
        FuseMount java =
                mount(live, "java", brick.client("client"), watching(live), Volume.of("cache", "performance/md-cache"));
        Files.writeString(other.mountPoint().resolve("file"), "text");
        assertThat(java.mountPoint().resolve("file")).hasContent("text");

        Files.writeString(other.mountPoint().resolve("file"), "longer text");

        Await.until(SOON, "the invalidation", () -> {
            content(java.mountPoint().resolve("file"));
            return !java.log()
                    .linesWith("watched: invalidate " + gfid(java, "file"))
                    .isEmpty();
        });
    }

    @Test
    void a_brick_sees_its_clients_go(LiveLab live) {
        Brick.Builder builder = live.lab().brick("brick").insertAbove("io-threads", watching(live));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        FuseMount mount = mount(live, "mount", brick.client("client"));
        assertThat(mount.mountPoint()).isEmptyDirectory();

        assertThat(mount.unmount()).isTrue();

        assertThat(brick.log().gains(SOON, "watched: disconnect CTX_ID:")).isTrue();
        assertThat(brick.log().gains(SOON, "watched: destroy CTX_ID:")).isTrue();
        assertThat(brick.log().linesWith("watched: event ParentUp[] on ")).hasSize(1);
        assertThat(brick.log().linesWith("watched: below [Parent[index=0, name=brick]]"))
                .hasSize(1);
    }

    private static Volume upcall() {
        return Volume.of("upcall", "features/upcall")
                .with("cache-invalidation", "on")
                .with("cache-invalidation-timeout", "60");
    }

    private static Volume watching(LiveLab live) {
        return live.glujava("watching", TestJar.pack(live.lab(), WatchingNotices.class));
    }

    /** As LiveLab's, over another brick than its own. */
    private static FuseMount mount(LiveLab live, String name, Volume... bottomUp) {
        FuseMount.Builder builder =
                live.lab().mount(name, Volfile.stack(bottomUp)).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        return builder.mount();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String gfid(FuseMount mount, String name) {
        return StatedumpLiveTest.section(mount, "watching").getOrDefault("own.gfid." + name, "none");
    }

    private static String invalidation(GlusterProcess process, String name) {
        Map<String, String> section = StatedumpLiveTest.section(process, "watching");
        return section.getOrDefault("own.invalidated." + section.get("own.gfid." + name), "");
    }
}
