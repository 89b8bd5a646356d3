package org.glujava.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.LabException;

/** Memory and threads of a process. */
public record ProcessUsage(long residentKib, long threads) {
    public static ProcessUsage of(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            return new ProcessUsage(number(status, "VmRSS"), number(status, "Threads"));
        } catch (IOException e) {
            throw new LabException("cannot read the status of process " + pid + ": has it ended?", e);
        }
    }

    private static long number(List<String> status, String key) {
        return status.stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
