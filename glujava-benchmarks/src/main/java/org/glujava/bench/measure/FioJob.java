package org.glujava.bench.measure;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.LabException;

/** One process of fio. */
public final class FioJob {
    private static final long LONGEST_SECONDS = 120;
    private static final long POLL_MILLIS = 20;

    private final List<String> command;
    private final Process process;
    private final Path report;
    private final String way;

    /**
     * @param report fio's output
     * @param way read or write
     */
    FioJob(List<String> command, Process process, Path report, String way) {
        this.command = command;
        this.process = process;
        this.report = report;
        this.way = way;
    }

    /** Returns when fio has made this file, or has ended. */
    void await(Path measured) {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        try {
            while (!Files.exists(measured) && process.isAlive() && System.nanoTime() < last) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits for the end of the process.
     * @return wall clock of an operation from its throughput; median and p99 of its latency
     */
    public Block result() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LabException(command + " did not end within " + LONGEST_SECONDS + " seconds");
            }
            String said = Files.readString(report);
            if (process.exitValue() != 0) {
                throw new LabException(command + " failed:\n" + said);
            }
            return block(said);
        } catch (IOException e) {
            throw new LabException("cannot read fio's report", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private LabException interrupted(InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        return new LabException("interrupted while fio ran", e);
    }

    /** Skips fio's output before its report, such as warnings. */
    private Block block(String said) {
        try {
            JsonElement report = JsonParser.parseString(said.substring(said.indexOf("{\n")));
            JsonObject job =
                    report.getAsJsonObject().getAsJsonArray("jobs").get(0).getAsJsonObject();
            JsonObject seen = job.getAsJsonObject(way);
            JsonObject latency = seen.getAsJsonObject("clat_ns").getAsJsonObject("percentile");
            return new Block(
                    0,
                    0,
                    1e9 / seen.get("iops").getAsDouble(),
                    latency.get("50.000000").getAsDouble(),
                    latency.get("99.000000").getAsDouble());
        } catch (IndexOutOfBoundsException | JsonSyntaxException | NullPointerException e) {
            throw new LabException("fio's report cannot be read:\n" + said, e);
        }
    }
}
