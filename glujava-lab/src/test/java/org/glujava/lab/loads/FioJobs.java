package org.glujava.lab.loads;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.LabException;

/** fio's jobs with checksums in their data, verified by themselves and then from the other mount. */
final class FioJobs {
    private static final String JOBS = """
            [global]
            verify=crc32c
            verify_fatal=1
            randrepeat=1
            allrandrepeat=1
            fallocate=none
            size=%s

            [sequential]
            rw=write
            bs=128k
            numjobs=2

            [random]
            rw=randwrite
            bsrange=512-64k
            ioengine=psync

            [direct]
            rw=randrw
            bs=4k
            direct=1
            ioengine=libaio
            iodepth=8

            [direct-megabytes]
            rw=write
            bs=1m
            direct=1

            [mapped]
            rw=randwrite
            bs=4k
            ioengine=mmap

            [vectors]
            rw=randwrite
            bs=16k
            ioengine=pvsync
            fsync=16

            [threads]
            rw=randwrite
            bs=8k
            thread=1
            numjobs=2
            ioengine=posixaio
            iodepth=4
            """;

    private FioJobs() {}

    static List<String> run(LoadEnvironment ground) {
        try {
            String jobs = JOBS.formatted(ground.thorough() ? "32m" : "2m");
            String file = Files.writeString(ground.scratch().resolve("jobs.fio"), jobs)
                    .toString();
            Path folder = ground.folder("fio");
            List<String> written =
                    counts(ground.run(command(ground, folder, file)).expectSuccess());
            Path far = ground.elsewhere().resolve("fio");
            List<String> verified = counts(
                    ground.run(command(ground, far, file, "--verify_only")).expectSuccess());
            ground.remove(folder); // checksums that contain the current time
            return LoadEnvironment.join(written, verified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] command(LoadEnvironment ground, Path folder, String file, String... more) {
        List<String> command = new ArrayList<>(
                List.of("fio", "--output-format=json", "--aux-path=" + ground.scratch(), "--directory=" + folder));
        command.addAll(List.of(more));
        command.add(file);
        return command.toArray(String[]::new);
    }

    /** Returns the exit code, reads and writes of each job, and fio's output outside its report. */
    private static List<String> counts(Tool.Ended ended) {
        String output = String.join("\n", ended.output());
        int report = output.indexOf("{\n");
        if (report < 0) {
            throw new LabException("fio ended with code " + ended.exitCode() + " and without a report:\n" + output);
        }
        List<String> counts = new ArrayList<>(List.of("exit code " + ended.exitCode(), output.substring(0, report)));
        JsonObject results = JsonParser.parseString(output.substring(report)).getAsJsonObject();
        for (JsonElement element : results.getAsJsonArray("jobs")) {
            JsonObject job = element.getAsJsonObject();
            counts.add(job.get("jobname") + " error " + job.get("error") + io(job, "read") + io(job, "write"));
        }
        return counts;
    }

    private static String io(JsonObject job, String way) {
        JsonObject io = job.getAsJsonObject(way);
        return " " + way + " " + io.get("total_ios") + " of " + io.get("io_bytes") + " bytes";
    }
}
