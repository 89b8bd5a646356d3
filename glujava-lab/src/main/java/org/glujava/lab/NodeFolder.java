package org.glujava.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folders that replace those of the machine on a node of a cluster. */
final class NodeFolder {
    private static final String GLUSTERD = """
            volume management
                type mgmt/glusterd
                option working-directory /var/lib/glusterd
                option transport-type socket
                option transport.socket.listen-port 24007
                option ping-timeout 0
                option event-threads 1
            end-volume
            """;

    private final Path path;

    private NodeFolder(Path path) {
        this.path = path;
    }

    static NodeFolder make(Path path) {
        NodeFolder folder = new NodeFolder(path);
        try {
            for (String name : List.of("lib", "log", "run")) {
                Files.createDirectories(path.resolve(name));
            }
            copyTree(GlujavaPaths.versionedFolder(), folder.glusterfs());
            copyPrograms(folder.programs());
            Files.createDirectories(folder.glusterfs().resolve("filter"));
            Files.writeString(path.resolve("glusterd.vol"), GLUSTERD);
            for (String name : List.of("node.sh", "filter.awk")) {
                copyResource(name, path.resolve(name));
            }
        } catch (IOException e) {
            throw new LabException("cannot fill " + path, e);
        }
        folder.filters().clear();
        return folder;
    }

    Path path() {
        return path;
    }

    Path script() {
        return path.resolve("node.sh");
    }

    Path console() {
        return path.resolve("node.console");
    }

    Path run() {
        return path.resolve("run");
    }

    Path lib() {
        return path.resolve("lib");
    }

    Filters filters() {
        return new Filters(path, glusterfs().resolve("filter/lab"));
    }

    /** Returns whether glusterd has started: it then logs its graph. */
    boolean isUp() {
        Path log = path.resolve("log/glusterd.log");
        try {
            return Files.exists(log) && Files.readString(log).contains("Final graph:");
        } catch (IOException e) {
            throw new LabException("cannot read " + log, e);
        }
    }

    /** Returns why the node has ended. */
    String said() {
        try {
            String console =
                    Files.exists(console()) ? Files.readString(console()).strip() : "";
            return console + new GlusterLog(path.resolve("log/glusterd.log")).gist();
        } catch (IOException e) {
            return "and " + console() + " cannot be read";
        }
    }

    void link(String xlator, Path target) {
        Path link = glusterfs().resolve("xlator").resolve(xlator);
        try {
            Files.createDirectories(link.getParent());
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, target);
            }
        } catch (IOException e) {
            throw new LabException("cannot link " + link, e);
        }
    }

    List<Path> logs() {
        try (Stream<Path> files = Files.walk(path.resolve("log"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LabException("cannot list the logs in " + path, e);
        }
    }

    /** Makes the node have what {@code ./glujava install} puts beside GlusterFS. */
    void install(GlujavaPaths paths) {
        link("features/glujava.so", paths.xlator());
        try {
            Files.copy(paths.filter(), glusterfs().resolve("filter/glujava"), StandardCopyOption.COPY_ATTRIBUTES);
            Files.copy(paths.peerProgram(), programs().resolve("peer_glujava"), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new LabException("cannot install GluJava in " + path, e);
        }
    }

    private Path programs() {
        return path.resolve("programs");
    }

    /** The folder may have the versioned one, which is mounted over the copy. */
    private static void copyPrograms(Path to) throws IOException {
        Path from = GlujavaPaths.programsFolder();
        try (Stream<Path> content = Files.list(from)) {
            Files.createDirectories(to);
            for (Path each : content.toList()) {
                Path copy = to.resolve(each.getFileName());
                if (each.equals(GlujavaPaths.versionedFolder())) {
                    Files.createDirectory(copy);
                } else {
                    copyTree(each, copy);
                }
            }
        }
    }

    private Path glusterfs() {
        return path.resolve("glusterfs");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void copyResource(String name, Path to) throws IOException {
        try (InputStream in = NodeFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LabException("the lab's jar lacks " + name + "; run ./glujava build");
            }
            Files.copy(in, to);
        }
    }
}
