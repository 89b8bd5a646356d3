package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.Brick;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Stuck;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;

/** The xattr {@code glusterfs.glujava.info} on mounts. */
@Live
@AnyJdk
class InfoTest {
    private static final Duration LIMIT = Duration.ofSeconds(25);

    @Test
    void the_topmost_volume_describes_the_whole_process(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Volume witness = live.glujava("witness", TestJar.pack(live.lab(), Witness.class));
        FuseMount mount = live.mount("java", live.glujava("hiding", jar).with("name", "hidden"), witness);
        Path file = Files.writeString(mount.mountPoint().resolve("file"), "text");
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();

        Info info = Info.of(file);

        assertThat(info.volumes()).containsExactlyInAnyOrder("hiding", "witness");
        assertThat(info.json().get("pid").getAsLong()).isEqualTo(mount.pid());
        assertThat(Integer.parseInt(info.text("jvm").split("[.+]")[0])).isGreaterThanOrEqualTo(17);
        assertThat(Path.of(info.text("java_home"))).isDirectory();
        JsonObject hiding = info.instance("hiding");
        assertThat(hiding.get("state").getAsString()).isEqualTo("up");
        assertThat(hiding.get("translator").getAsString()).isEqualTo("hiding");
        assertThat(hiding.get("class").getAsString()).isEqualTo(Hiding.class.getName());
        assertThat(hiding.get("version").getAsString()).isEqualTo(TestJar.VERSION);
        assertThat(hiding.get("jar").getAsString()).isEqualTo(jar.toString());
        JsonObject lookup = hiding.getAsJsonObject("fops").getAsJsonObject("lookup");
        assertThat(lookup.get("entries").getAsLong()).isPositive();
        assertThat(lookup.get("errors").getAsLong()).isPositive();
        assertThat(lookup.getAsJsonObject("java_ns").get("max").getAsLong()).isPositive();
        // The witness above hooks getxattr, and did not get this one.
        assertThat(info.instance("witness").getAsJsonObject("fops").has("getxattr"))
                .isTrue();
        assertThat(mount.log().linesWith("witness: fop getxattr")).isEmpty();
    }

    @Test
    void folders_and_other_users_have_it_and_no_list_contains_it(LiveLab live) throws Exception {
        FuseMount mount = hiding(live, "off");
        mount.mountPoint().toFile().setReadable(true, false);

        Info ofOthers = Info.of(mount.mountPoint(), "setpriv", "--reuid=65534", "--clear-groups");
        assertThat(ofOthers.volumes()).containsExactly("hiding");
        assertThat(ofOthers.json().keySet()).containsExactlyInAnyOrder("instances", "left_out");
        assertThat(ofOthers.instance("hiding").keySet())
                .contains("translator", "state", "answered", "fops")
                .doesNotContain("jar", "class", "version");
        assertThat(Info.of(mount.mountPoint()).volumes()).containsExactly("hiding");

        Process list = new ProcessBuilder(
                        "getfattr",
                        "--absolute-names",
                        "-d",
                        "-m",
                        "-",
                        mount.mountPoint().toString())
                .start();
        assertThat(new String(list.getInputStream().readAllBytes())).doesNotContain("glujava");
        assertThat(list.waitFor()).isZero();
    }

    @Test
    void it_is_not_answered_when_it_is_off(LiveLab live) {
        Volume hiding = live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"));
        FuseMount mount = live.mount("java", hiding.with("name", "hidden").with("info", "off"));

        assertThatThrownBy(() -> Info.read(mount.mountPoint())).hasMessageContaining("No such attribute");
    }

    @Test
    void it_is_answered_while_all_fops_bypass_the_translator(LiveLab live) {
        FuseMount mount = hiding(live, "on");

        JsonObject hiding = Info.of(mount.mountPoint()).instance("hiding");

        assertThat(hiding.get("state").getAsString()).isEqualTo("pass-through");
        assertThat(hiding.get("answered").getAsLong()).isZero();
    }

    /** With the default of one reader, a mount would answer nothing at all. */
    @Test
    void it_is_answered_while_java_hangs(LiveLab live) throws Exception {
        Volume stuck = live.glujava("stuck", TestJar.pack(live.lab(), Stuck.class));
        FuseMount mount =
                live.mounting("java", stuck).option("--reader-thread-count=4").mount();
        Path folder = mount.mountPoint();
        Path other =
                Files.createDirectory(folder.resolve("other")); // the kernel passes one lookup of a folder at a time
        CompletableFuture<Boolean> hanging = CompletableFuture.supplyAsync(() -> Files.exists(other.resolve("stuck")));
        try {
            Await.until(
                    LIMIT,
                    "a fop that hangs in Java",
                    () -> Info.of(folder).instance("stuck").get("in_flight").getAsInt() == 1);
            assertThat(hanging).isNotDone();
        } finally {
            assertThat(folder.resolve("go-on")).doesNotExist();
        }
        assertThat(hanging.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
        assertThat(Info.of(folder).instance("stuck").get("in_flight").getAsInt())
                .isZero();
    }

    @Test
    void a_brick_answers_if_no_volume_above_does(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Brick.Builder builder = live.lab()
                .brick("java-brick")
                .insertAbove("io-threads", live.glujava("in-brick", jar).with("name", "hidden"));
        live.environment().forEach(builder::environment);
        Brick brick = builder.start();
        FuseMount mount = live.lab()
                .mount("plain", Volfile.builder().add(brick.client("client")).build())
                .mount();

        assertThat(Info.of(mount.mountPoint()).volumes()).containsExactly("in-brick");
        assertThat(Info.of(mount.mountPoint()).json().get("pid").getAsLong()).isEqualTo(brick.pid());
    }

    @Test
    void without_glujava_there_is_none(LiveLab live) {
        FuseMount mount = live.mount("plain");

        assertThatThrownBy(() -> Info.read(mount.mountPoint())).hasMessageContaining("getfattr");
    }

    private static FuseMount hiding(LiveLab live, String passThrough) {
        Volume hiding = live.glujava("hiding", TestJar.pack(live.lab(), Hiding.class, "Hidden"));
        return live.mount("java", hiding.with("name", "hidden").with("pass-through", passThrough));
    }
}
