package org.glujava.command.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;

/** Collects what a bug report needs. A part that cannot be had is noted, and the others are collected. */
public final class Parts {
    private static final int LOG_BYTES = 1 << 20;
    private static final int SECONDS = 20;

    private final DumpArchive archive;

    public Parts(DumpArchive archive) {
        this.archive = archive;
    }

    /** Adds what all processes share: versions, memory, settings. */
    public void machine() throws IOException {
        output("machine/kernel.txt", "uname", "-a");
        output("machine/glusterfs.txt", "glusterfs", "--version");
        output("machine/packages.txt", "dpkg-query", "--list", "*gluster*", "glujava*", "openjdk*", "*-jre*");
        file("machine/system.txt", Path.of("/etc/os-release"));
        file("machine/memory.txt", Path.of("/proc/meminfo"));
        file("machine/glujava.conf", Path.of("/etc/glujava/glujava.conf"));
    }

    /** Adds what one process reports, its threads in Java, its command line, limits, log and volfile. */
    public void process(GlujavaProcess process) throws IOException {
        String folder = process.name() + "-" + process.pid() + "/";
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        String report = process.report();
        if (report.isEmpty()) {
            archive.lacks(folder + "info.json", "the process does not answer");
        } else {
            archive.add(folder + "info.json", report);
        }
        for (String name : List.of("status", "limits", "cgroup")) {
            file(folder + name + ".txt", proc.resolve(name));
        }
        threads(folder, process);
        List<String> words = words(folder, proc.resolve("cmdline"));
        archive.add(folder + "command.txt", String.join(" ", words) + "\n");
        Optional<String> log = named(words, "-l", "--log-file").or(() -> openLog(proc));
        if (log.isPresent()) {
            tail(folder + "log.txt", proc, log.get());
        } else {
            archive.lacks(folder + "log.txt", "the process has no log open");
        }
        Optional<String> volfile = named(words, "-f", "--volfile");
        if (volfile.isPresent()) {
            tail(folder + "volfile.vol", proc, volfile.get());
        } else {
            archive.lacks(folder + "volfile.vol", "it came from a server; the log may have it");
        }
    }

    private void threads(String folder, GlujavaProcess process) throws IOException {
        String pid = Long.toString(process.pid());
        Path jcmd = process.info()
                .map(ProcessInfo::javaHome)
                .map(home -> Path.of(home, "bin", "jcmd"))
                .filter(Files::isExecutable)
                .orElse(Path.of("jcmd"));
        output(folder + "threads.txt", jcmd.toString(), pid, "Thread.print", "-l");
        output(folder + "classes.txt", jcmd.toString(), pid, "GC.class_histogram");
    }

    private List<String> words(String folder, Path file) {
        try {
            return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException e) {
            archive.lacks(folder + "command.txt", e.toString());
            return List.of();
        }
    }

    /** Returns the value of an option of GlusterFS's programs: {@code -l FILE}, {@code --log-file FILE} or with '='. */
    private static Optional<String> named(List<String> words, String brief, String whole) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(whole + "=")) {
                return Optional.of(word.substring(whole.length() + 1));
            }
            if ((word.equals(brief) || word.equals(whole)) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Returns a log that the process has open: without an option, GlusterFS names it after the mount. */
    private static Optional<String> openLog(Path proc) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                String file = target(descriptor);
                if (file.startsWith("/") && file.endsWith(".log")) {
                    return Optional.of(file);
                }
            }
        } catch (IOException e) {
            // It has ended, or belongs to another user.
        }
        return Optional.empty();
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    /** Adds the end of a file that the process names. */
    private void tail(String name, Path proc, String file) throws IOException {
        Path seen = file.startsWith("/")
                ? proc.resolve("root").resolve(file.substring(1))
                : proc.resolve("cwd").resolve(file);
        ByteBuffer bytes = ByteBuffer.allocate(LOG_BYTES);
        try (FileChannel channel = FileChannel.open(seen)) {
            channel.position(Math.max(0, channel.size() - LOG_BYTES));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // reads on
            }
        } catch (IOException e) {
            archive.lacks(name, e.toString());
            return;
        }
        archive.add(name, new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    private void file(String name, Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            archive.lacks(name, e.toString());
            return;
        }
        archive.add(name, text);
    }

    private void output(String name, String... command) throws IOException {
        String text;
        try {
            Process program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            // A program that hangs keeps its output open, so it is ended beside the reading.
            program.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                program.destroyForcibly();
                return program;
            });
            text = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            archive.lacks(name, e.toString());
            return;
        }
        archive.add(name, text);
    }
}
