package org.glujava.command.process;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that has loaded the meta-translator.
 *
 * @param pid as this machine counts it
 * @param name of its program, such as glusterfs
 * @param hasOldLibrary whether the library's file has been replaced since
 * @param socket where it takes requests; null if it has none, or if this user must not see it
 */
public record GlujavaProcess(
        long pid,
        String name,
        boolean hasOldLibrary,
        @Nullable Path socket) {
    private static final Path PROC = Path.of("/proc");
    private static final String LIBRARY = "/glujava.so";
    private static final String DELETED = " (deleted)";
    private static final String SOCKET = "/control-";

    /** Returns those that this user may look into, by pid. */
    public static List<GlujavaProcess> all() {
        List<GlujavaProcess> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : folders) {
                of(folder).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + PROC, e);
        }
        found.sort(Comparator.comparingLong(GlujavaProcess::pid));
        return found;
    }

    /** Returns what the process reports, as JSON; empty if it cannot be reached. */
    public String report() {
        if (socket == null) {
            return "";
        }
        try {
            return ControlSocket.ask(socket, "info");
        } catch (IOException e) {
            return ""; // it has ended, or is too busy for an answer
        }
    }

    /** Returns what the process reports; empty if it cannot be reached. */
    public Optional<ProcessInfo> info() {
        try {
            return Optional.ofNullable(ProcessInfo.parse(report()));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Has the process load the jar of a translator again. Empty if it cannot be reached, or does not know the request.
     *
     * @param name of the translator, or of a volume
     */
    public Optional<Reloaded> reload(String name) {
        if (socket == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Reloaded.parse(ControlSocket.ask(socket, "reload " + name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Processes end meanwhile, and others belong to other users: those are left out. */
    private static Optional<GlujavaProcess> of(Path folder) {
        try (Stream<String> maps = Files.lines(folder.resolve("maps"), StandardCharsets.ISO_8859_1)) {
            List<String> libraries = maps.filter(line -> line.endsWith(LIBRARY) || line.endsWith(LIBRARY + DELETED))
                    .toList();
            if (libraries.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new GlujavaProcess(
                    Long.parseLong(folder.getFileName().toString()),
                    Files.readString(folder.resolve("comm")).strip(),
                    libraries.get(0).endsWith(DELETED),
                    socketOf(folder)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Finds the process's own socket, by the number of its inode; its path is that of the process's root. */
    private static @Nullable Path socketOf(Path folder) throws IOException {
        Set<String> own = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    own.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        // Num RefCount Protocol Flags Type St Inode Path
        try (Stream<String> sockets = Files.lines(folder.resolve("net/unix"), StandardCharsets.ISO_8859_1)) {
            return sockets.map(line -> line.split("\\s+", 8))
                    .filter(fields -> fields.length == 8 && own.contains(fields[6]))
                    .map(fields -> fields[7])
                    .filter(path -> path.startsWith("/") && path.lastIndexOf('/') == path.lastIndexOf(SOCKET))
                    .findFirst()
                    .map(path -> folder.resolve("root").resolve(path.substring(1)))
                    .orElse(null);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
