package org.glujava.lab.loads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.LabException;

/** The recorded clients of a file server, each in a folder of its own; dbench ends at a wrong answer. */
final class Dbench {
    private static final Path RECORDED = Path.of("/usr/share/dbench/client.txt");

    /** Lines of the load in a short run, which repeats them until its time is over. */
    private static final int SHORT = 4000;

    private static final int TRIES = 5;

    private Dbench() {}

    static List<String> run(LoadEnvironment ground) {
        Path folder = ground.folder("dbench");
        Tool.Ended ended = ground.thorough()
                ? dbench(ground, RECORDED, folder, "--timelimit=30", "--xattr", "--fsync", "--stat-check", "4")
                : dbench(ground, shortened(ground), folder, "--timelimit=3", "--no-resolve", "2");
        ground.remove(folder); // it stops at any line when the time is over
        List<String> complaints = ground.comparable(ended.output().stream().filter(Dbench::isComplaint));
        return LoadEnvironment.join(List.of("exit code " + ended.exitCode()), complaints);
    }

    /** Its System V semaphore has a random key. If that key is in use, dbench does nothing. */
    private static Tool.Ended dbench(LoadEnvironment ground, Path load, Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of("dbench", "--loadfile=" + load, "--directory=" + folder));
        command.addAll(List.of(options));
        for (int tries = 0; tries < TRIES; tries++) {
            Tool.Ended ended = ground.run(command.toArray(String[]::new)).expectSuccess();
            if (ended.output().stream().noneMatch(line -> line.contains("barrier semaphore"))) {
                return ended;
            }
        }
        throw new LabException("dbench found no key for its semaphore in " + TRIES + " tries");
    }

    private static Path shortened(LoadEnvironment ground) {
        try (Stream<String> lines = Files.lines(RECORDED)) {
            return Files.write(
                    ground.scratch().resolve("client.txt"), lines.limit(SHORT).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out the throughput. */
    private static boolean isComplaint(String line) {
        return line.contains("fail") || line.contains("rror") || line.contains("expected");
    }
}
