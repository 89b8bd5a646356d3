package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.glujava.lab.FuseMount;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Asking;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Late;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Running instances keep the files with which they started; later instances use the new ones. */
@Live
class ReplacedFilesTest {
    /** Overwritten as by cp, or replaced by renaming as by a package manager. */
    enum Way {
        WRITTEN_OVER,
        RENAMED_OVER;

        void replace(Path file, byte[] content) throws IOException {
            Path target = this == WRITTEN_OVER ? file : file.resolveSibling("new");
            Files.write(target, content);
            if (this == RENAMED_OVER) {
                Files.move(target, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_translators_jar(Way way, LiveLab live) throws IOException {
        Path jar = TestJar.pack(live.lab(), Late.class);
        FuseMount old = live.mount("old", live.glujava("late", jar));
        Files.writeString(live.brick().data().resolve("hidden"), "");

        way.replace(jar, Files.readAllBytes(TestJar.pack(live.lab(), Hiding.class, "Hidden")));

        assertNeedsAnotherClass(old);
        FuseMount fresh = live.mount("fresh", live.glujava("hiding", jar).with("name", "hidden"));
        assertThat(fresh.mountPoint().resolve("hidden")).doesNotExist();
        assertThat(old.mountPoint().resolve("hidden")).exists();
        assertThat(old.log().errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_jars_of_glujava(Way way, LiveLab live) throws IOException {
        Path home = live.copyHome(live.lab().folder("home"));
        Volume late = live.glujava("late", TestJar.pack(live.lab(), Late.class));
        FuseMount mount = live.mounting("java", late)
                .environment("GLUJAVA_HOME", home.toString())
                .mount();

        for (String name : List.of("glujava-core.jar", "glujava-logging.jar", "jna.jar")) {
            way.replace(home.resolve(name), "no jar at all".getBytes());
        }

        // Suspending, reporting and dumping load classes that were not needed before.
        assertNeedsAnotherClass(mount);
        Files.createDirectories(mount.mountPoint().resolve("some/folders"));
        assertThat(mount.statedump().section("xlator.features.glujava.late").orElseThrow())
                .containsEntry("failures", "0");
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void the_meta_translator(LiveLab live) throws Exception {
        Path xlator = live.lab().folder().resolve("glujava.so");
        Files.copy(live.paths().xlator(), xlator);
        Path jar = TestJar.pack(live.lab(), Asking.class);
        Volume asking = new Volume(
                "asking", GlujavaPaths.typeOf(xlator), live.glujava("x", jar).options(), List.of());
        Volfile volfile = Volfile.stack(live.brick().client("client"), asking);
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(volfile)).isEqualTo("0");

            Way.RENAMED_OVER.replace(xlator, Files.readAllBytes(live.paths().xlator()));

            assertThat(program.tell("get user.ask.stat")).startsWith("size ");
            assertThat(program.init(volfile))
                    .as("another graph in this process")
                    .isEqualTo("0");
            assertThat(program.tell("get user.ask.stat")).startsWith("size ");
            assertThat(program.log().errors()).isEmpty();
        }
    }

    private static void assertNeedsAnotherClass(FuseMount mount) {
        assertThatThrownBy(() -> Files.size(mount.mountPoint().resolve("late")))
                .hasMessageContaining("Disk quota exceeded");
    }
}
