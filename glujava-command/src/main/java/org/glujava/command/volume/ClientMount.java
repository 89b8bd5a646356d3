package org.glujava.command.volume;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.gluster.RunningTranslators;
import org.jspecify.annotations.Nullable;

/** A FUSE mount of a volfile on this machine. */
public final class ClientMount {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 50;
    private static final Pattern ERROR = Pattern.compile("^\\[[^]]*\\] [EC] .*");
    private static final Pattern DOMAIN = Pattern.compile(" \\d+-[^ ]*: ");

    private final Path folder;
    private final Path log;
    private final long olderLines;

    private ClientMount(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
        this.olderLines = lines(log).size();
    }

    /**
     * Starts a {@code glusterfs} in the background. Returns when it is mounted.
     *
     * @param volfile read again by the process on SIGHUP
     * @throws CommandFailure with errors of the log if it does not start
     */
    public static ClientMount start(Path volfile, Path folder, Path log) {
        ClientMount mount = new ClientMount(folder, log);
        String said =
                run("glusterfs", "--volfile", volfile.toString(), "--log-file", log.toString(), folder.toString());
        if (said != null) {
            mount.unmountLate();
            throw new CommandFailure(
                    "glusterfs does not start with the translator" + mount.firstError(said), "the whole log is " + log);
        }
        return mount;
    }

    /** Waits until a translator runs in it. Throws {@link CommandFailure}, and unmounts it, if that does not happen. */
    public ClientMount require(String volume) {
        long end = System.nanoTime() + LIMIT.toNanos();
        String state;
        do {
            state = RunningTranslators.of(folder).getOrDefault(volume, "missing");
            if (state.equals("up")) {
                return this;
            }
            pause();
        } while (System.nanoTime() < end);
        unmount();
        throw new CommandFailure(
                "the translator's volume " + volume + " is " + state + " in the mount" + firstError(""),
                "the whole log is " + log);
    }

    /** A process that fails may have mounted, and ends before it is unmounted again. */
    private void unmountLate() {
        long end = System.nanoTime() + LATE.toNanos();
        while (System.nanoTime() < end) {
            if (Mounts.isMount(folder)) {
                unmount();
                return;
            }
            pause();
        }
    }

    /** Ends the process. */
    public void unmount() {
        if (run("umount", folder.toString()) != null) {
            run("umount", "--lazy", folder.toString());
        }
    }

    /**
     * Tries a volfile: mounts it in a private folder, looks for the translator, and unmounts it. Leaves the log of a trial
     * that fails, which the message names.
     */
    public static void trial(byte[] volfile, String volume) {
        try {
            Path place = Files.createTempDirectory("glujava-trial-"); // mode 0700: a volfile has the volume's password
            Path file = Files.write(place.resolve("client.vol"), volfile);
            try {
                Path folder = Files.createDirectory(place.resolve("mount"));
                start(file, folder, place.resolve("client.log")).require(volume).unmount();
            } finally {
                Files.delete(file);
            }
            remove(place);
        } catch (IOException e) {
            throw new CommandFailure("cannot make a mount for a trial: " + e, "is there room in /tmp?", e);
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<String> lines(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // there is none yet
        }
    }

    /** Returns the first error, which is the cause of the others. */
    private String firstError(String otherwise) {
        String text = lines(log).stream()
                .skip(olderLines)
                .filter(line -> ERROR.matcher(line).matches())
                .findFirst()
                .map(ClientMount::message)
                .orElse(otherwise);
        return text.isEmpty() ? "" : ": " + text;
    }

    /** Returns a line of the log without time, place and domain. */
    private static String message(String line) {
        Matcher domain = DOMAIN.matcher(line);
        return domain.find() ? line.substring(domain.end()) : line;
    }

    /** Returns null if the command succeeds, otherwise what it has written. */
    private static @Nullable String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? null : said;
        } catch (IOException e) {
            throw new CommandFailure("cannot run " + command[0] + ": " + e.getMessage(), "is it installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "", e);
        }
    }
}
