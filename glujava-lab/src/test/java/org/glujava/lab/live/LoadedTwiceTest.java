package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.junit.jupiter.api.Test;

/** The meta-translator under two names in one process. */
@Live
class LoadedTwiceTest {
    @Test
    void links_to_it_are_the_same(LiveLab live) throws IOException {
        Path symbolic = Files.createSymbolicLink(
                live.lab().folder().resolve("symbolic.so"), live.paths().xlator());
        Path copy = Files.copy(live.paths().xlator(), live.lab().folder().resolve("copy.so"));
        Path hard = Files.createLink(live.lab().folder().resolve("hard.so"), copy);

        assertWorks(live, live.paths().xlator(), symbolic);
        assertWorks(live, copy, hard);
    }

    @Test
    void a_copy_of_it_is_refused(LiveLab live) throws IOException {
        Path copy = Files.copy(live.paths().xlator(), live.lab().folder().resolve("copy.so"));

        StartFailed failure = catchThrowableOfType(
                StartFailed.class,
                () -> live.mount("java", hiding(live, "lower", live.paths().xlator()), hiding(live, "upper", copy)));

        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isNotZero();
        assertThat(failure.log().linesWith("] E [", "loaded twice", "copy.so", "glujava.so", "Hint:", "links"))
                .hasSize(1);
        assertThat(failure.log().linesWith("signal received")).isEmpty();
    }

    private static void assertWorks(LiveLab live, Path one, Path other) throws IOException {
        String name = other.getFileName().toString();
        FuseMount mount = live.mount(name, hiding(live, "lower", one), hiding(live, "upper", other));
        Files.writeString(live.brick().data().resolve("lower"), "");
        Files.writeString(live.brick().data().resolve("upper"), "");
        Files.writeString(live.brick().data().resolve("neither"), "");
        assertThat(mount.mountPoint().resolve("lower")).doesNotExist();
        assertThat(mount.mountPoint().resolve("upper")).doesNotExist();
        assertThat(mount.mountPoint().resolve("neither")).exists();
    }

    /** A volume that hides the file of its name. */
    private static Volume hiding(LiveLab live, String name, Path xlator) {
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Volume volume = live.glujava(name, jar).with("name", name);
        return new Volume(name, GlujavaPaths.typeOf(xlator), volume.options(), List.of());
    }
}
