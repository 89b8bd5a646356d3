package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.HidingToo;
import org.junit.jupiter.api.Test;

/** Volumes of one process share its JVM, but no state that an author can see. */
@Live
class IsolationTest {
    @Test
    void two_instances_of_one_translator_have_their_own_state(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");

        assertEachHidesItsOwn(live, live.glujava("lower", jar), live.glujava("upper", jar));
    }

    @Test
    void two_translators_in_one_volfile_have_their_own_state(LiveLab live) throws IOException {
        Path one = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Path two = TestJar.pack(live.lab(), HidingToo.class, "Hidden");

        assertEachHidesItsOwn(live, live.glujava("lower", one), live.glujava("upper", two));
    }

    @Test
    void two_translators_of_one_jar_are_distinguished(LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), List.of("Hiding", "HidingToo"), "Hidden");

        assertEachHidesItsOwn(
                live,
                live.glujava("lower", jar).with("translator", "hiding"),
                live.glujava("upper", jar).with("translator", "hiding-too"));
    }

    private static void assertEachHidesItsOwn(LiveLab live, Volume lower, Volume upper) throws IOException {
        FuseMount mount = live.mount("java", lower.with("name", "one"), upper.with("name", "two"));
        for (String name : new String[] {"one", "two", "three"}) {
            Files.writeString(live.brick().data().resolve(name), "");
        }

        // If they shared a static field, the one that started first would hide none of its files.
        assertThat(mount.mountPoint().resolve("one")).doesNotExist();
        assertThat(mount.mountPoint().resolve("two")).doesNotExist();
        assertThat(mount.mountPoint().resolve("three")).exists();
    }
}
