package org.glujava.lab.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.GlusterLog;
import org.glujava.lab.Volfile;
import org.glujava.lab.translators.Faulting;

/** A program that uses a volume through libgfapi, runs to its end, and handles signals itself. */
final class HostProgram {
    private static final int SECONDS = 60;

    private final LiveLab live;

    /** Its end: 128 plus a signal, as a shell reports it. */
    record End(int code, String said, GlusterLog log) {}

    HostProgram(LiveLab live) {
        this.live = live;
    }

    /** @param volume "java", "interpreted" (the same, where Java gets more signals) or "plain" */
    End run(String volume, List<String> program, String... arguments) throws IOException, InterruptedException {
        Path log = live.lab().folder().resolve(volume + ".log");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                live.lab().write(volume + ".vol", volfile(volume).text()).toString(), log.toString()));
        command.addAll(List.of(arguments));
        Path said = live.lab().folder().resolve(volume + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(live.lab().folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(live.environment());
        if (volume.equals("plain")) {
            builder.environment().put("PLAIN", "yes");
        }
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " hangs");
            }
        } finally {
            process.destroyForcibly();
        }
        return new End(process.exitValue(), text(said), new GlusterLog(log));
    }

    private Volfile volfile(String volume) {
        if (volume.equals("plain")) {
            return Volfile.stack(live.brick().client("client"));
        }
        String options = volume.equals("interpreted") ? "-Xint" : "-Xmx64m";
        return Volfile.stack(
                live.brick().client("client"),
                live.glujava("faulting", TestJar.pack(live.lab(), Faulting.class))
                        .with("jvm-options", options));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }
}
