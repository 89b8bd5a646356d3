package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.glujava.fop.FopId;
import org.glujava.frame.FrameWatch;
import org.glujava.frame.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fops in recordings, in JVMs in which nothing has used Flight Recorder before. */
class FopRecordingTest {
    private static final String EVENT = "org.glujava.Fop";

    @TempDir
    Path folder;

    /** Records what an argument says, as the first fop of a JVM. */
    static final class FirstFop {
        public static void main(String[] arguments) throws Exception {
            if (arguments.length == 0) {
                require(record() == null, "recorded");
                return;
            }
            try (Recording recording = new Recording()) {
                recording.enable(EVENT).withoutThreshold();
                require(record() == null, "recorded before the start");
                recording.start();
                FrameWatch watch = record();
                require(watch != null, "not recorded");
                watch.turnEnds(Outcome.FORWARDED, 0);
                recording.stop();
                recording.dump(Path.of(arguments[0]));
            }
        }

        private static FrameWatch record() {
            return FopRecording.start("volume", "translator", FopId.LOOKUP);
        }

        private static void require(boolean is, String otherwise) {
            if (!is) {
                throw new AssertionError(otherwise);
            }
        }
    }

    @Test
    void nothing_of_flight_recorder_is_loaded_before_a_recording() throws Exception {
        List<String> loaded = run("-Xlog:class+load:stdout", FirstFop.class.getName());

        assertThat(loaded)
                .anyMatch(line -> line.contains(FopRecording.class.getName()))
                .noneMatch(line -> line.contains("jdk.jfr.internal") || line.contains(FopEvent.class.getName()));
    }

    @Test
    void the_first_fop_after_the_start_of_a_recording_is_in_it() throws Exception {
        Path file = folder.resolve("first.jfr");

        run(FirstFop.class.getName(), file.toString());

        assertThat(events(file)).singleElement().satisfies(event -> {
            assertThat(event.getString("fop")).isEqualTo("lookup");
            assertThat(event.getString("volume")).isEqualTo("volume");
        });
    }

    @Test
    void the_first_fop_of_a_jvm_that_records_from_its_start_is_in_the_recording() throws Exception {
        Path file = folder.resolve("started.jfr");
        String settings = "settings=none,+" + EVENT + "#enabled=true,+" + EVENT + "#threshold=0ns";

        run("-XX:StartFlightRecording=filename=" + file + "," + settings, StartedFop.class.getName());

        assertThat(events(file))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("outcome")).isEqualTo("forwarded"));
    }

    /** A fop in a JVM whose options start a recording. */
    static final class StartedFop {
        public static void main(String[] arguments) {
            FirstFop.record().turnEnds(Outcome.FORWARDED, 0);
        }
    }

    private List<String> run(String... arguments) throws Exception {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            List<String> lines = Files.readAllLines(output);
            assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<RecordedEvent> events(Path file) throws Exception {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .toList();
    }
}
