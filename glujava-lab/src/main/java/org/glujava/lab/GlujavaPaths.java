package org.glujava.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a built checkout. */
public record GlujavaPaths(Path root) {
    /** System property that names the checkout; by default it is searched for from the working directory upwards. */
    public static final String ROOT_PROPERTY = "glujava.root";

    private static final String XLATOR = "glujava-native/target/xlator/features/glujava.so";

    public static GlujavaPaths find() {
        String given = System.getProperty(ROOT_PROPERTY);
        Path start = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("glujava-native/pom.xml")) || given != null) {
                return new GlujavaPaths(folder);
            }
        }
        throw new LabException(
                "no GluJava checkout at or above " + start + "; run inside one, or pass -D" + ROOT_PROPERTY + "=DIR");
    }

    /** Returns the meta-translator. */
    public Path xlator() {
        return root.resolve(XLATOR);
    }

    /** Returns the program that glusterd runs on its volfiles. */
    public Path filter() {
        return root.resolve("glujava-native/target/filter/glujava");
    }

    /** Returns the program that glusterd runs to say what a node has of GluJava. */
    Path peerProgram() {
        return root.resolve("glujava-native/src/main/peer/peer_glujava");
    }

    /** Returns the run-time home, with core and JNA. */
    public Path home() {
        return root.resolve("glujava-native/target/home");
    }

    public Path negativeLookupJar() {
        return exampleJar("negative-lookup");
    }

    public Path debugTraceJar() {
        return exampleJar("debug-trace");
    }

    public Path rot13Jar() {
        return exampleJar("rot13");
    }

    /** Returns the jar of an example, such as {@code rot13}. */
    public Path exampleJar(String name) {
        return root.resolve("examples/" + name + "/target/" + name + ".jar");
    }

    /** Returns the {@code type} with which a volfile loads the meta-translator from this build tree. */
    public String type() {
        return typeOf(xlator());
    }

    /**
     * Returns the {@code type} with which a volfile loads {@code xlator}: GlusterFS loads {@code XLATORDIR/TYPE.so},
     * and the type may contain "..".
     */
    public static String typeOf(Path xlator) {
        try {
            Path from = xlatorFolder().toRealPath();
            String relative = from.relativize(xlator.toRealPath()).toString();
            return relative.substring(0, relative.length() - ".so".length());
        } catch (IOException e) {
            throw new LabException("cannot find " + xlator + "; run ./glujava build", e);
        }
    }

    /** Returns the version of the installed GlusterFS, such as 10.3. */
    public static String glusterfsVersion() {
        return versionedFolder().getFileName().toString();
    }

    /** Returns the folder of GlusterFS's xlators. */
    static Path versionedFolder() {
        return xlatorFolder().resolveSibling("");
    }

    /** Returns the folder of the programs that glusterd runs, such as those of 'gluster system:: execute'. */
    static Path programsFolder() {
        return Stream.of(
                        versionedFolder().getParent(), Path.of("/usr/libexec/glusterfs"), Path.of("/usr/lib/glusterfs"))
                .filter(folder -> Files.exists(folder.resolve("peer_add_secret_pub")))
                .findFirst()
                .orElseThrow(() -> new LabException("GlusterFS's program peer_add_secret_pub is not found"));
    }

    /** Returns the folder of GlusterFS's xlators, with a folder for each kind. */
    public static Path xlatorFolder() {
        return Path.of(Command.line("glusterfs", "--print-xlatordir"));
    }

    /** Returns whether all files exist that a mount with the example needs. */
    public boolean built() {
        return missing().isEmpty();
    }

    public void requireBuilt() {
        if (!built()) {
            throw new LabException("not built yet: " + missing() + "; run ./glujava build");
        }
    }

    private List<Path> missing() {
        return List.of(xlator(), home().resolve("glujava-core.jar"), negativeLookupJar()).stream()
                .filter(path -> !Files.exists(path))
                .toList();
    }
}
