package org.glujava.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Processes and mounts of the kernel, read from {@code /proc}. */
final class Proc {
    private static final Path PROC = Path.of("/proc");
    /** Fields of {@code /proc/PID/stat} after the command's closing bracket. */
    private static final int STATE = 0;

    private static final int START_TIME = 19;

    /** The node of a cluster ends with the {@code unshare} that started it. */
    private static final Pattern PROGRAM = Pattern.compile("(.*/)?(gluster(f[^/]*|d)|unshare)");

    private Proc() {}

    /** A process, with its start time, because pids are reused. */
    record Id(long pid, long startTime) {
        /** A zombie counts as ended: its parent, which may be a slow init, has not waited for it yet. */
        boolean running() {
            String[] stat = stat(pid);
            return stat != null
                    && Long.parseLong(stat[START_TIME]) == startTime
                    && !stat[STATE].equals("Z")
                    && !stat[STATE].equals("X");
        }
    }

    static @Nullable Id id(long pid) {
        String[] stat = stat(pid);
        return stat == null ? null : new Id(pid, Long.parseLong(stat[START_TIME]));
    }

    static Id self() {
        Id self = id(ProcessHandle.current().pid());
        if (self == null) {
            throw new LabException("/proc does not show this process; mount it: mount -t proc proc /proc");
        }
        return self;
    }

    /** Returns the pid namespace, for folders that several containers may share. */
    static String pidNamespace() {
        try {
            return Files.readSymbolicLink(PROC.resolve("self/ns/pid"))
                    .toString()
                    .replaceAll("\\D", "");
        } catch (IOException e) {
            return "0";
        }
    }

    /** Returns GlusterFS processes with {@code folder}, or a file in it, on their command line. */
    static List<Id> glusterUnder(Path folder) {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .filter(name -> isGlusterUnder(commandLine(name), folder))
                    .map(name -> id(Long.parseLong(name)))
                    .flatMap(Stream::ofNullable)
                    .filter(Id::running)
                    .toList();
        } catch (IOException e) {
            throw new LabException("cannot list /proc", e);
        }
    }

    /** Returns the process with the pid {@code inside} in the pid namespace of {@code other}. */
    static @Nullable Id inNamespaceOf(Id other, long inside) {
        Optional<Path> namespace = pidNamespace(other.pid());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> insideNumber(pid) == inside && pidNamespace(pid).equals(namespace))
                .map(Proc::id)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** Returns the pid of a process in its own pid namespace; -1 if it has ended. */
    static long insideNumber(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("NSpid:"))
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | UncheckedIOException e) {
            return -1;
        }
    }

    private static Optional<Path> pidNamespace(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(PROC.resolve(pid + "/ns/pid")));
        } catch (IOException e) {
            return Optional.empty(); // it ended meanwhile
        }
    }

    /** Returns mount points below {@code folder}, the last mounted first. */
    static List<Path> mountsUnder(Path folder) {
        try (Stream<String> lines = Files.lines(PROC.resolve("self/mounts"), StandardCharsets.ISO_8859_1)) {
            // Compared as text first, because names of other mounts may be invalid paths in this locale.
            List<Path> mounts = lines.map(line -> unescape(line.split(" ")[1]))
                    .filter(mount -> mount.startsWith(folder.toString()))
                    .map(Path::of)
                    .filter(mount -> mount.startsWith(folder))
                    .collect(Collectors.toList());
            Collections.reverse(mounts);
            return mounts;
        } catch (IOException e) {
            throw new LabException("cannot read /proc/self/mounts", e);
        }
    }

    private static boolean isGlusterUnder(List<String> command, Path folder) {
        return !command.isEmpty()
                && PROGRAM.matcher(command.get(0)).matches()
                && command.stream()
                        .anyMatch(argument -> argument.equals(folder.toString()) || argument.contains(folder + "/"));
    }

    private static List<String> commandLine(String pid) {
        try {
            String line = Files.readString(PROC.resolve(pid).resolve("cmdline"), StandardCharsets.ISO_8859_1);
            return line.isEmpty() ? List.of() : Arrays.asList(line.split("\0"));
        } catch (IOException e) {
            return List.of(); // it ended meanwhile
        }
    }

    private static String @Nullable [] stat(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return null;
        }
    }

    private static String unescape(String mountPoint) {
        return mountPoint
                .replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
