package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Asking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM and JNA need no file in /tmp, which may be noexec or full. */
@Live
class TemporaryFolderTest {
    /**
     * Runs in its own mount namespace, with another /tmp and /dev/shm, in which the lab's folder and the checkout stay
     * in their places; the mounts end with the process.
     */
    private static final String ELSEWHERE = """
            lab=$1 checkout=$2 options=$3 program=$4 flags=mode=1777
            if [ "$options" = noexec ]; then flags=noexec; fi
            exec 8<"$lab" 9<"$checkout"
            for place in /tmp /dev/shm; do mount -t tmpfs -o "size=64k,$flags" none "$place" || exit; done
            mkdir -p "$lab" "$checkout"
            mount -c --bind /proc/self/fd/8 "$lab" && mount -c --bind /proc/self/fd/9 "$checkout" || exit
            exec 8<&- 9<&-
            if [ "$options" = full ]; then
              for place in /tmp /dev/shm; do head -c 1m /dev/zero >"$place/zeroes"; done
              truncate -s -4k /tmp/zeroes # GlusterFS itself wants to put the volfile there
            fi
            TMPDIR=/nowhere exec "$program"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"noexec", "full"})
    void a_translator_works(String options, LiveLab live) throws Exception {
        Volume asking = live.glujava("asking", TestJar.pack(live.lab(), Asking.class));
        Volfile volfile = Volfile.stack(live.brick().client("client"), asking);
        Path lab = live.lab().folder();
        Path checkout = live.paths().root();
        try (ApiProgram program = ApiProgram.start(
                live, "unshare", "-m", "sh", "-c", ELSEWHERE, "sh", lab.toString(), checkout.toString(), options)) {
            assertThat(program.init(volfile)).isEqualTo("0");
            assertThat(program.tell("get user.ask.stat")).startsWith("size ");

            assertThat(own(program, "tmp")).isSubsetOf("zeroes", in("/tmp", lab), in("/tmp", checkout));
            assertThat(own(program, "dev/shm")).isSubsetOf("zeroes");
            assertThat(program.log().errors()).isEmpty();
        }
    }

    /** Returns the name in {@code folder} that leads to {@code path}. */
    private static String in(String folder, Path path) {
        return path.startsWith(folder)
                ? Path.of(folder).relativize(path).getName(0).toString()
                : "nothing";
    }

    private static List<String> own(ApiProgram program, String place) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + program.pid() + "/root", place))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".java_pid")) // a socket, for jcmd
                    .toList();
        }
    }
}
