package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.Reloaded;
import org.glujava.lab.Await;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Replaceable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A translator is loaded again many times while eight threads work: nothing fails, and nothing is left. */
@Live
@Tag("loads")
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplacementLoadTest {
    private static final int THREADS = 8;
    private static final int WARM_UP = 10;
    private static final int RELOADS = Integer.getInteger("glujava.reloads", 100);
    private static final int MORE_WORK = 10;
    private static final long METASPACE_BREATHES_KIB = 1024;
    private static final Pattern METASPACE = Pattern.compile("Both: +(\\d+)[.\\d]* KB used");

    @Test
    void over_fuse(LiveLab live) throws Exception {
        put(live, 0);
        Volume volume = live.glujava("replaceable", jar(live));
        try (Replaced replaced = new Replaced(live, volume);
                FileWork work = FileWork.in(replaced.folder(), THREADS)) {
            long before = 0;
            for (int i = 1; i <= WARM_UP + RELOADS; i++) {
                work.goOn(Replaced.SOON, MORE_WORK);
                put(live, i);
                reload(replaced.mount().pid());
                if (i == WARM_UP) {
                    replaced.awaitOne();
                    before = metaspace(replaced);
                }
            }
            work.goOn(Replaced.SOON, MORE_WORK);
            replaced.awaitOne();

            assertThat(replaced.version()).isEqualTo("" + (WARM_UP + RELOADS));
            assertThat(replaced.count("closed")).isEqualTo(WARM_UP + RELOADS);
            assertThat(metaspace(replaced)).isLessThan(before + METASPACE_BREATHES_KIB);
            assertThat(replaced.info().get("refused_replacements").getAsInt()).isZero();
            assertThat(replaced.info().get("failures").getAsInt()).isZero();
            work.end();
            assertThat(work.failures()).isEmpty();
            deleteAll(replaced.folder());
            Await.until(Replaced.SOON, "the end of all contexts", () -> replaced.count("values") == 0);
            Await.until(
                    Replaced.SOON,
                    "the last frames to end",
                    () -> replaced.info().get("in_flight").getAsInt() == 0);
            assertThat(Complaints.in(replaced.mount().log())).isEmpty();
        }
    }

    @Test
    void through_libgfapi(LiveLab live) throws Exception {
        put(live, 0);
        Volfile volfile = Volfile.stack(live.brick().client("client"), live.glujava("replaceable", jar(live)));
        try (ApiProgram program = ApiProgram.start(live)) {
            assertThat(program.init(volfile)).isEqualTo("0");
            assertThat(program.tell("load " + THREADS)).isEqualTo("0");
            for (int i = 1; i <= RELOADS; i++) {
                program.awaitProgress(THREADS);
                put(live, i);
                reload(program.pid());
            }
            program.awaitProgress(THREADS);
            assertThat(program.tell("unload")).isEqualTo("ok");
            assertThat(Complaints.in(program.log())).isEmpty();
        }
    }

    private static void reload(long pid) {
        GlujavaProcess process = GlujavaProcess.all().stream()
                .filter(each -> each.pid() == pid)
                .findFirst()
                .orElseThrow();
        List<Reloaded.Volume> volumes =
                process.reload("replaceable").orElseThrow().volumes();
        assertThat(volumes).hasSize(1);
        assertThat(volumes.get(0).failure()).isNull();
    }

    private static Path jar(LiveLab live) {
        return live.lab().folder().resolve("reloaded.jar");
    }

    private static void put(LiveLab live, int version) throws IOException {
        Files.move(
                TestJar.ofVersion(live.lab(), Replaceable.class, "" + version),
                jar(live),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns what the classes take, in KiB, after a collection. */
    private static long metaspace(Replaced replaced) throws IOException {
        Jcmd.run(replaced.mount(), "GC.run");
        String said = Jcmd.run(replaced.mount(), "VM.metaspace", "basic", "scale=KB");
        Matcher used = METASPACE.matcher(said);
        assertThat(used.find()).as(said).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
