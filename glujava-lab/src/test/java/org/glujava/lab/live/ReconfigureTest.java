package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Await;
import org.glujava.lab.Cluster;
import org.glujava.lab.ClusterProcess;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Veiling;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Options that are set with {@code gluster volume set} reach the running instances, in bricks and in clients. */
@Live
@AnyJdk
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReconfigureTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REFUSED = "the new options are refused, and the old ones stay";
    private static final String[] PAST = {"options are set again", "bypass the translator"};

    @Test
    void a_brick_and_a_client_bypass_the_translator_on_request(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Witness.class);
        Volume witness = live.glujava("witness", jar);
        Cluster cluster = live.cluster().insertInClients("protocol/client", witness);
        ClusterVolume volume = cluster.volume("v", 1)
                .insertInBricks("witness", "io-threads", jar)
                .start();
        FuseMount mount = live.mount("client", volume);
        Files.writeString(mount.mountPoint().resolve("file"), "before");
        ClusterProcess brick = volume.brick(1);

        cluster.insertNothing().insertInClients("protocol/client", witness.with("pass-through", "on"));
        volume.set("user.xlator.witness.pass-through", "on");

        assertThat(brick.log().gains(SOON, PAST))
                .as("the brick's instance logs the change")
                .isTrue();
        assertThat(mount.log().gains(SOON, PAST))
                .as("the client's instance logs the change")
                .isTrue();
        Files.writeString(mount.mountPoint().resolve("file"), "after");
        assertThat(mount.mountPoint().resolve("file")).hasContent("after");
        assertThat(volume.brick(1).pid()).isEqualTo(brick.pid());
        Complaints.assertNone(cluster, mount);
    }

    @Test
    void a_translator_takes_other_options_in_a_brick_and_in_a_client(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Veiling.class);
        Volume veiling = live.glujava("veiling", jar);
        Cluster cluster = live.cluster().insertInClients("protocol/client", veiling.with("hide", "client-a"));
        ClusterVolume volume = cluster.volume("v", 1)
                .insertInBricks("veiling", "io-threads", jar, "veil", "brick-a")
                .start();
        FuseMount mount = live.mount("client", volume);
        ClusterProcess brick = volume.brick(1);
        for (String name : List.of("brick-a", "brick-b", "client-a", "client-b")) {
            Files.writeString(volume.data(1).resolve(name), "there");
        }
        awaitSeen(mount, "brick-b", "client-b");

        volume.set("user.xlator.veiling.veil", "brick-b");
        awaitSeen(mount, "brick-a", "client-b");
        assertThat(brick.log().gains(SOON, "option hide is brick-b now, and was brick-a"))
                .isTrue();

        cluster.insertNothing().insertInClients("protocol/client", veiling.with("hide", "client-b"));
        volume.set("user.xlator.veiling.limit", "20");
        awaitSeen(mount, "brick-a", "client-a");
        assertThat(mount.log().gains(SOON, "option hide is client-b now, and was client-a"))
                .isTrue();
        assertThat(volume.brick(1).pid()).isEqualTo(brick.pid());
        Complaints.assertNone(cluster, mount);
    }

    @Test
    void a_refused_change_changes_nothing(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Veiling.class);
        Cluster cluster = live.cluster();
        ClusterVolume volume = cluster.volume("v", 1)
                .insertInBricks("veiling", "io-threads", jar, "hide", "a")
                .start();
        FuseMount mount = live.mount("client", volume);
        GlusterLog log = volume.brick(1).log();
        for (String name : List.of("a", "b")) {
            Files.writeString(volume.data(1).resolve(name), "there");
        }
        awaitSeen(mount, "b");

        volume.set("user.xlator.veiling.limit", "1000");
        assertThat(log.gains(SOON, REFUSED, "'1000' in 'option limit 1000' is out of range [1 - 100]"))
                .isTrue();
        volume.set("user.xlator.veiling.hide", "b");
        Await.until(SOON, "the second refusal", () -> log.linesWith(REFUSED).size() == 2);
        assertThat(seen(mount)).containsExactly("b");

        volume.set("user.xlator.veiling.limit", "5");
        awaitSeen(mount, "a");
        volume.set("user.xlator.veiling.hide", "everything");
        assertThat(log.gains(SOON, REFUSED, "@Reconfigure method of translator veiling", "that would be too much"))
                .isTrue();
        assertThat(seen(mount)).containsExactly("a");

        volume.set("user.xlator.veiling.hide", "b").set("user.xlator.veiling.colour", "blue");
        assertThat(log.gains(SOON, "] W [", "take effect only when the volume starts: colour (blue)"))
                .isTrue();
        volume.set("user.xlator.veiling.limit", "6");
        assertThat(log.gains(SOON, "option limit is 6 now, and was 5")).isTrue();
        assertThat(log.linesWith("take effect only when the volume starts"))
                .as("logged once")
                .hasSize(1);
    }

    /** glusterd accepts any key, and cannot reset one that it does not know. */
    @Test
    void a_misspelt_key_stops_no_brick(LiveLab live) throws Exception {
        Path jar = TestJar.pack(live.lab(), Veiling.class);
        ClusterVolume volume = live.cluster()
                .volume("v", 1)
                .insertInBricks("veiling", "io-threads", jar, "hide", "a", "limt", "5")
                .start();
        FuseMount mount = live.mount("client", volume);
        GlusterLog log = volume.brick(1).log();
        for (String name : List.of("a", "b")) {
            Files.writeString(volume.data(1).resolve(name), "there");
        }

        awaitSeen(mount, "b");
        assertThat(log.gains(SOON, "] E [", "option 'limt' is not known", "Did you mean 'limit'?"))
                .isTrue();
        volume.set("user.xlator.veiling.hid", "b").set("user.xlator.veiling.hide", "b");
        awaitSeen(mount, "a");
        assertThat(log.gains(SOON, "] E [", "option 'hid' is not known", "Did you mean 'hide'?"))
                .isTrue();
        assertThat(log.linesWith("option 'limt' is not known"))
                .as("logged once")
                .hasSize(1);
    }

    private static void awaitSeen(FuseMount mount, String... names) {
        Await.until(
                SOON,
                "only " + List.of(names) + " to be seen",
                () -> seen(mount).equals(List.of(names)));
    }

    private static List<String> seen(FuseMount mount) {
        return Stream.of("a", "b", "brick-a", "brick-b", "client-a", "client-b")
                .filter(name -> Files.exists(mount.mountPoint().resolve(name)))
                .toList();
    }
}
