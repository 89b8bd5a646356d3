package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.glujava.lab.translators.Witness;
import org.junit.jupiter.api.Test;

/** Fops in recordings of the JDK's Flight Recorder, made as documented. */
@Live
class RecordingTest {
    private static final String EVENT = "org.glujava.Fop";

    @Test
    void fops_of_a_client_are_recorded_from_the_request_on(LiveLab live) throws Exception {
        Volume witness = live.glujava("witness", TestJar.pack(live.lab(), Witness.class));
        Path jar = TestJar.pack(live.lab(), Hiding.class, "Hidden");
        Volume hiding = live.glujava("hiding", jar).with("name", "hidden");
        FuseMount mount = live.mount("java", hiding, witness);
        Path file = Files.writeString(mount.mountPoint().resolve("file"), "text");

        Path recorded = live.lab().folder().resolve("fops.jfr");
        Jcmd.run(
                mount,
                "JFR.start",
                "name=fops",
                "settings=none",
                "+" + EVENT + "#enabled=true",
                "+" + EVENT + "#threshold=0ns");
        assertThat(file).hasContent("text");
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
        Jcmd.run(mount, "JFR.stop", "name=fops", "filename=" + recorded);
        Files.delete(file);

        List<RecordedEvent> fops = read(recorded);
        assertThat(fops)
                .extracting(event -> event.getString("fop"))
                .contains("lookup")
                .doesNotContain("unlink");
        assertThat(of(fops, "witness", "readv").toList()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getString("translator")).isEqualTo("witness");
            assertThat(event.getString("outcome")).isEqualTo("unwound");
            assertThat(event.getString("error")).isNull();
            assertThat(event.getInt("turns")).isEqualTo(2);
            assertThat(event.getDuration("inJava")).isPositive();
            assertThat(event.getDuration("below")).isPositive();
            assertThat(event.getDuration("suspended")).isZero();
        });
        assertThat(of(fops, "hiding", "lookup")).anySatisfy(event -> {
            assertThat(event.getString("outcome")).isEqualTo("failed");
            assertThat(event.getString("error")).isEqualTo("ENOENT");
            assertThat(event.getInt("turns")).isEqualTo(1);
        });
        assertThat(of(fops, "witness", "lookup").map(event -> event.getString("error")))
                .contains("ENOENT");
    }

    @Test
    void only_slow_fops_are_recorded_from_the_start_by_jvm_options(LiveLab live) throws Exception {
        Path recorded = live.lab().folder().resolve("slow.jfr");
        Volume witness = live.glujava("witness", TestJar.pack(live.lab(), Witness.class))
                .with(
                        "jvm-options",
                        "-XX:StartFlightRecording=name=slow,settings=none,+" + EVENT + "#enabled=true,+" + EVENT
                                + "#threshold=1h");
        FuseMount mount = live.mount("java", witness);
        Path file = Files.writeString(mount.mountPoint().resolve("file"), "text");

        assertThat(file).hasContent("text");
        Jcmd.run(mount, "JFR.dump", "name=slow", "filename=" + recorded);

        assertThat(read(recorded)).isEmpty();
    }

    @Test
    void all_fops_since_the_mount_are_recorded_from_the_start_by_jvm_options(LiveLab live) throws Exception {
        Path recorded = live.lab().folder().resolve("all.jfr");
        Volume witness = live.glujava("witness", TestJar.pack(live.lab(), Witness.class))
                .with(
                        "jvm-options",
                        "-XX:StartFlightRecording=name=all,settings=none,+" + EVENT + "#enabled=true,+" + EVENT
                                + "#threshold=0ns");
        FuseMount mount = live.mount("java", witness);
        assertThat(mount.mountPoint().resolve("file")).doesNotExist();

        long lookups = Info.of(mount.mountPoint())
                .instance("witness")
                .get("fops")
                .getAsJsonObject()
                .get("lookup")
                .getAsJsonObject()
                .get("entries")
                .getAsLong();
        Jcmd.run(mount, "JFR.dump", "name=all", "filename=" + recorded);

        assertThat(of(read(recorded), "witness", "lookup")).hasSizeGreaterThanOrEqualTo(Math.toIntExact(lookups));
    }

    @Test
    void a_run_time_without_flight_recorder_works(LiveLab live) throws IOException {
        Volume witness = live.glujava("witness", TestJar.pack(live.lab(), Witness.class))
                .with("jvm-options", "--limit-modules=java.base,java.logging,java.xml,java.desktop");
        FuseMount mount = live.mount("java", witness);

        Path file = Files.writeString(mount.mountPoint().resolve("file"), "text");

        assertThat(file).hasContent("text");
        assertThat(Info.of(file).instance("witness").get("failures").getAsLong())
                .isZero();
    }

    private static Stream<RecordedEvent> of(List<RecordedEvent> fops, String volume, String fop) {
        return fops.stream()
                .filter(event -> event.getString("volume").equals(volume))
                .filter(event -> event.getString("fop").equals(fop));
    }

    private static List<RecordedEvent> read(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .toList();
    }
}
