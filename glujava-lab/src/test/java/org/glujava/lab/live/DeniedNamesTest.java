package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Test;

/** The example negative-lookup denies no existing file, and reveals nothing to users without permission. */
@Live
@AnyJdk
class DeniedNamesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Much longer than a test. */
    private static final String TTL = "1h";

    private static final String EACCES = "-1 EACCES";
    private static final String ENOENT = "-1 ENOENT";

    /** On a mount, the kernel or posix-acl refuses before a translator gets the fop; libgfapi leaves that to bricks. */
    @Test
    void a_user_without_search_permission_gets_eacces_from_libgfapi(LiveLab live) throws Exception {
        Brick brick = live.lab()
                .brick("brick")
                .insertAbove("posix", Volume.of("acl", "features/access-control"))
                .start();
        Path secret = Files.createDirectory(brick.data().resolve("secret"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx--x---"));
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(Volfile.stack(brick.client("client"), negativeLookup(live))))
                    .isEqualTo("0");
            assertThat(program.tell("stat /secret/plan")).isEqualTo(ENOENT);
            Files.writeString(
                    secret.resolve("plan"), ""); // no brick reports this one: it shows that the name is remembered
            assertThat(program.tell("stat /secret/plan")).isEqualTo(ENOENT);

            assertThat(program.tell("user 1001 1001")).isEqualTo("0");
            assertThat(program.tell("stat /secret/plan")).isEqualTo(EACCES);
            assertThat(program.tell("user 1001 0")).as("of the folder's group").isEqualTo("0");
            assertThat(program.tell("stat /secret/plan")).as("asked for him").isEqualTo("0");
            assertThat(program.tell("stat /secret/other")).isEqualTo(ENOENT);
            Files.writeString(secret.resolve("other"), "");
            assertThat(program.tell("stat /secret/other")).isEqualTo(ENOENT);

            assertThat(program.tell("user 0 0")).isEqualTo("0");
            assertThat(program.tell("chmod /secret 700")).isEqualTo("0");
            assertThat(program.tell("user 1001 0")).isEqualTo("0");
            assertThat(program.tell("stat /secret/other")).isEqualTo(EACCES);
        }
    }

    @Test
    void a_new_file_in_a_mounted_folder_is_visible_after_the_bricks_report(LiveLab live) throws IOException {
        Brick brick = live.lab()
                .brick("brick")
                .insertAbove(
                        "io-threads", Volume.of("upcall", "features/upcall").with("cache-invalidation", "on"))
                .start();
        Path theirs = mount(live, "other", brick.client("client")).mountPoint().resolve("tenant");
        Files.createDirectories(theirs.resolve("deep"));
        Path ours = mounting(live, "java", brick.client("client"), negativeLookup(live))
                .option("--subdir-mount=/tenant")
                .mount()
                .mountPoint();
        assertThat(ours.resolve("deep")).isDirectory();
        for (String name : new String[] {"a", "deep/a"}) {
            assertThat(exists(ours.resolve(name))).isFalse();
            Files.writeString(brick.data().resolve("tenant").resolve(name), "");
            assertThat(exists(ours.resolve(name))).as("from memory").isFalse();
            Files.delete(brick.data().resolve("tenant").resolve(name));
            Files.writeString(theirs.resolve(name), "");
            Await.until(SOON, name, () -> exists(ours.resolve(name)));
        }
    }

    @Test
    void files_in_the_trash_are_found_whatever_its_name_is(LiveLab live) throws IOException {
        Brick brick = live.lab()
                .brick("brick")
                .insertAbove(
                        "posix",
                        Volume.of("trash", "features/trash")
                                .with("trash", "on")
                                .with("trash-dir", ".waste")
                                .with(
                                        "brick-path",
                                        live.lab().folder("brick.data").toString()))
                .start();
        Path root = mount(live, "java", brick.client("client"), negativeLookup(live))
                .mountPoint();
        for (int round = 0; round < 2; round++) {
            Path photo = root.resolve("photos/summer/photo" + round);
            Files.createDirectories(photo.getParent());
            Files.writeString(photo, "");
            Path removed = root.resolve(".waste/photos").resolve(round == 0 ? "" : "summer/deep");
            assertThat(exists(removed)).as(removed + " is there too early").isFalse();
            Files.delete(photo);
            if (round == 1) {
                Files.createDirectories(brick.data().resolve(".waste/photos/summer/deep"));
            }
            assertThat(exists(removed)).as(removed.toString()).isTrue();
        }
    }

    /** A folder replaces the daemon that serves snapshots. */
    @Test
    void snapshots_are_found_whatever_the_name_of_their_folder_is(LiveLab live) throws IOException {
        Path snapshots = live.lab().folder("snapshots");
        Files.createDirectories(snapshots.resolve(".ss/daily"));
        Volfile volfile = Volfile.builder()
                .addLeaf(Volume.of("files", "storage/posix")
                        .with("directory", live.lab().folder("files").toString()))
                .addLeaf(Volume.of("snapshots", "storage/posix").with("directory", snapshots.toString()))
                .addLeaf(Volume.of("svc", "features/snapview-client")
                        .with("snapshot-directory", ".ss")
                        .over("files", "snapshots"))
                .addLeaf(negativeLookup(live).over("svc"))
                .build();
        Path root = mounting(live, "java", volfile).mount().mountPoint();
        assertThat(exists(root.resolve(".ss/daily"))).isTrue();
        assertThat(exists(root.resolve(".ss/weekly"))).isFalse();
        Files.createDirectories(snapshots.resolve(".ss/weekly"));
        assertThat(exists(root.resolve(".ss/weekly"))).isTrue();
    }

    @Test
    void a_name_that_an_xattr_shows_is_found(LiveLab live) throws IOException {
        Path theirs = live.mount("other").mountPoint();
        Path ours = live.mount("java", negativeLookup(live)).mountPoint();
        Files.createDirectory(theirs.resolve("folder"));
        Files.writeString(theirs.resolve("file"), "");
        for (String name : new String[] {"folder/Read-me", "folder/linked"}) {
            assertThat(exists(ours.resolve(name))).isFalse();
        }
        Files.writeString(theirs.resolve("folder/Read-me"), "");
        Files.createLink(theirs.resolve("folder/linked"), theirs.resolve("file"));
        for (String name : new String[] {"folder/Read-me", "folder/linked"}) {
            assertThat(exists(ours.resolve(name))).as(name + ", from memory").isFalse();
        }

        assertThat(getfattr(ours.resolve("folder"), "glusterfs.get_real_filename:READ-ME"))
                .isEqualTo("Read-me");
        assertThat(exists(ours.resolve("folder/Read-me"))).isTrue();
        assertThat(getfattr(ours.resolve("file"), "glusterfs.gfidtopath")).contains("/folder/linked");
        assertThat(exists(ours.resolve("folder/linked"))).isTrue();
    }

    private static String getfattr(Path file, String xattr) throws IOException {
        Process process = new ProcessBuilder(
                        "getfattr", "--only-values", "--absolute-names", "-n", xattr, file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes()).replace("\0", "");
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Volume negativeLookup(LiveLab live) {
        return live.glujava("missing", live.paths().negativeLookupJar()).with("ttl", TTL);
    }

    private static FuseMount mount(LiveLab live, String name, Volume... bottomUp) {
        return mounting(live, name, bottomUp).mount();
    }

    private static FuseMount.Builder mounting(LiveLab live, String name, Volume... bottomUp) {
        return mounting(live, name, Volfile.stack(bottomUp));
    }

    private static FuseMount.Builder mounting(LiveLab live, String name, Volfile volfile) {
        FuseMount.Builder builder = live.lab().mount(name, volfile).kernelCache(Duration.ZERO, Duration.ZERO);
        live.environment().forEach(builder::environment);
        return builder;
    }
}
