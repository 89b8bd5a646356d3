package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example negative-lookup with files that are created while they are remembered as missing. */
@Live
@AnyJdk
class NegativeLookupLiveTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Much longer than a test, so that no result is due to the lapse of time. */
    private static final String TTL = "1h";

    private static final String FLUSH = "glusterfs.negative-lookup.flush";

    /**
     * The small example absent-names must not deny these files either. nl-cache does: it remembers new names only as
     * long as their inodes are known, and denies them when these are forgotten.
     */
    @ParameterizedTest
    @ValueSource(strings = {"negative-lookup", "absent-names"})
    void names_that_were_made_are_there_also_when_their_inodes_are_forgotten(String example, LiveLab live)
            throws IOException {
        Path folder = live.mounting(
                        "java",
                        live.glujava("missing", live.paths().exampleJar(example))
                                .with("ttl", TTL))
                .option("--lru-limit=4")
                .option("--invalidate-limit=0")
                .mount()
                .mountPoint();
        Files.writeString(folder.resolve("source"), "text");
        Files.writeString(folder.resolve("moved"), "text");
        List<Path> names = Stream.of("touched", "made", "renamed", "linked", "symlinked", "fifo")
                .map(folder::resolve)
                .toList();
        names.forEach(name -> assertThat(exists(name)).as("%s, before", name).isFalse());
        // Created directly in the brick's folder: the answer comes from memory.
        Files.writeString(live.brick().data().resolve("touched"), "");
        assertThat(exists(names.get(0))).isFalse();
        Files.delete(live.brick().data().resolve("touched"));

        Files.writeString(names.get(0), "");
        Files.createDirectory(names.get(1));
        Files.move(folder.resolve("moved"), names.get(2));
        Files.createLink(names.get(3), folder.resolve("source"));
        Files.createSymbolicLink(names.get(4), Path.of("source"));
        assertThat(run(folder, "mkfifo", "fifo")).isEmpty();
        for (int i = 0; i < 60; i++) {
            Files.writeString(folder.resolve("other" + i), "");
        }

        names.forEach(
                name -> assertThat(exists(name)).as("%s, afterwards", name).isTrue());
        assertThat(exists(folder.resolve("moved"))).isFalse();
    }

    @Test
    void a_new_file_of_another_client_is_visible_after_the_bricks_report(LiveLab live) throws IOException {
        Brick brick = live.lab()
                .brick("brick")
                .insertAbove(
                        "io-threads", Volume.of("upcall", "features/upcall").with("cache-invalidation", "on"))
                .start();
        Path theirs = mount(live, "other", brick.client("client")).mountPoint();
        Path ours = mount(live, "java", brick.client("client"), negativeLookup(live))
                .mountPoint();
        Files.createDirectory(theirs.resolve("folder"));
        assertThat(ours.resolve("folder")).isDirectory(); // bricks report changes of inodes that were used
        List<String> names = List.of("created", "made", "symlinked");
        for (String name : names) {
            assertThat(exists(ours.resolve("folder").resolve(name))).isFalse();
        }
        // No brick reports this one: it shows that names are remembered.
        Files.writeString(brick.data().resolve("folder/made"), "");
        assertThat(exists(ours.resolve("folder/made"))).isFalse();
        Files.delete(brick.data().resolve("folder/made"));

        Files.writeString(theirs.resolve("folder/created"), "");
        Await.until(SOON, "the file", () -> exists(ours.resolve("folder/created")));
        Files.createDirectory(theirs.resolve("folder/made"));
        Await.until(SOON, "the folder", () -> exists(ours.resolve("folder/made")));
        Files.createSymbolicLink(theirs.resolve("folder/symlinked"), Path.of("created"));
        Await.until(SOON, "the link", () -> exists(ours.resolve("folder/symlinked")));
    }

    /** Also through md-cache above it, which could keep the xattr for itself. */
    @Test
    void root_flushes_it_by_an_xattr_and_the_statedump_has_its_numbers(LiveLab live) throws IOException {
        FuseMount mount = live.mount("java", negativeLookup(live), Volume.of("md-cache", "performance/md-cache"));
        Path name = mount.mountPoint().resolve("name");
        assertThat(run(mount.mountPoint(), "chmod", "777", ".")).isEmpty();
        assertThat(exists(name)).isFalse();
        Files.writeString(live.brick().data().resolve("name"), "");
        assertThat(exists(name)).isFalse();

        assertThat(setfattr(mount, "setpriv", "--reuid=65534", "--clear-groups"))
                .contains("Operation not permitted");
        assertThat(exists(name)).isFalse();
        Map<String, String> section = StatedumpLiveTest.section(mount, "missing");
        assertThat(section).containsEntry("own.entries", "1");
        assertThat(Long.parseLong(section.get("own.hits"))).isGreaterThanOrEqualTo(2);
        assertThat(setfattr(mount)).isEmpty();
        assertThat(exists(name)).isTrue();
    }

    private static String setfattr(FuseMount mount, String... as) throws IOException {
        return run(
                mount.mountPoint(),
                Stream.concat(Stream.of(as), Stream.of("setfattr", "-n", FLUSH, "-v", "1", "."))
                        .toArray(String[]::new));
    }

    /** Returns the output of a command; empty on success. */
    private static String run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.onExit().orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(process.exitValue() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Volume negativeLookup(LiveLab live) {
        return live.glujava("missing", live.paths().negativeLookupJar()).with("ttl", TTL);
    }

    /** As LiveLab's, over another brick than its own. */
    private static FuseMount mount(LiveLab live, String name, Volume... bottomUp) {
        FuseMount.Builder builder =
                live.lab().mount(name, Volfile.stack(bottomUp)).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        return builder.mount();
    }
}
