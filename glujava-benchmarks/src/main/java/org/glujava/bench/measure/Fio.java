package org.glujava.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.LabException;

/** Runs fio, and reads its results. */
public final class Fio {
    /** A file whose place fio fixes; deleted at the end of this program, unless it existed before. */
    private static final Path GFAPI_LOG = Path.of("/tmp/fio_gfapi.log");

    /** The name of the file that is read and written. */
    public static final String FILE = "bench";

    private final BenchSetup ground;
    private final List<String> engines;
    private int jobs;

    private Fio(BenchSetup ground, List<String> engines) {
        this.ground = ground;
        this.engines = engines;
    }

    /** Has no engines if fio is not installed. */
    public static Fio find(BenchSetup ground) {
        try {
            Process process = new ProcessBuilder("fio", "--enghelp")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Fio(ground, said.lines().map(String::strip).toList());
        } catch (IOException e) {
            return new Fio(ground, List.of());
        }
    }

    public boolean has(String engine) {
        return engines.contains(engine);
    }

    /**
     * Runs one job for {@code seconds}, after a warm-up of {@code warmUp} milliseconds.
     * Returns when fio has measured: a process of libgfapi then waits for seconds in GlusterFS's code until it ends.
     * @param where the options that name the place of the file
     * @param way read, write, randread or randwrite
     */
    public FioJob run(List<String> where, String way, String size, int depth, String file, int warmUp, int seconds) {
        if (!Files.exists(GFAPI_LOG)) {
            GFAPI_LOG.toFile().deleteOnExit();
        }
        int number = ++jobs;
        Path report = ground.lab().folder().resolve("fio-" + number + ".json");
        Path measured = ground.lab().folder().resolve("fio-" + number + ".measured");
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "fio", "--name=bench"));
        command.addAll(where); // first: the name of the file is only found in a folder that fio knows already
        command.addAll(List.of(
                "--filename=" + FILE,
                "--output-format=json",
                "--aux-path=" + ground.lab().folder(),
                "--thread",
                "--fallocate=none",
                "--rw=" + way,
                "--bs=" + size,
                "--iodepth=" + depth,
                "--size=" + file,
                "--time_based",
                "--ramp_time=" + warmUp + "ms",
                "--runtime=" + seconds,
                "--exec_postrun=touch " + measured));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ground.lab().folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(report.toFile());
            builder.environment().putAll(ground.environment());
            FioJob job = new FioJob(command, builder.start(), report, way.endsWith("read") ? "read" : "write");
            job.await(measured);
            return job;
        } catch (IOException e) {
            throw new LabException("cannot run fio", e);
        }
    }
}
