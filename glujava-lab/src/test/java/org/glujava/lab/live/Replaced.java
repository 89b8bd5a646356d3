package org.glujava.lab.live;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.VolfileServer;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Replaceable;

/** A mount whose translator is replaced by other versions of its jar, by other options in the volfile. */
final class Replaced implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(40);

    private final LiveLab live;
    private final VolfileServer server = VolfileServer.open();
    private final FuseMount mount;
    private final Path folder;

    /** Mounts the volume with the first version. */
    Replaced(LiveLab live, String first) throws IOException {
        this(live, volume(live, first));
    }

    Replaced(LiveLab live, Volume first) throws IOException {
        this.live = live;
        FuseMount.Builder builder = live.lab()
                .mount("replaced", volfile(first), server)
                .kernelCache(Duration.ZERO, Duration.ZERO)
                .option("--reader-thread-count=6");
        live.environment().forEach(builder::environment);
        mount = builder.mount();
        folder = Files.createDirectory(mount.mountPoint().resolve("folder"));
    }

    private Volfile volfile(Volume volume) {
        return Volfile.stack(live.brick().client("client"), volume);
    }

    /** Returns the volume with this version of the translator. */
    Volume volume(String version) {
        return volume(live, version);
    }

    private static Volume volume(LiveLab live, String version) {
        return live.glujava("replaceable", TestJar.ofVersion(live.lab(), Replaceable.class, version))
                .with("signal", signal(live).toString());
    }

    /** Returns the file that ends the bad behaviour of all versions. */
    Path signal() {
        return signal(live);
    }

    private static Path signal(LiveLab live) {
        return live.lab().folder().resolve("signal");
    }

    FuseMount mount() {
        return mount;
    }

    Path folder() {
        return folder;
    }

    /** Gives the mount other options, and does not wait. */
    void reconfigure(Volume volume) {
        server.serve(mount.name(), volfile(volume));
    }

    /** Replaces the version, and waits until fops enter the new one. */
    void by(String version) {
        reconfigure(volume(version));
        Await.until(SOON, "version " + version, () -> version().equals(version));
    }

    String version() {
        return read("version");
    }

    /** Returns a number that all versions count together. */
    long count(String of) {
        return Long.parseLong(read(of));
    }

    String read(String what) {
        return read(folder, what);
    }

    String read(Path file, String what) {
        try {
            var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
            ByteBuffer answer = ByteBuffer.allocate(40);
            view.read("replaceable." + what, answer);
            return StandardCharsets.UTF_8.decode(answer.flip()).toString();
        } catch (IOException e) {
            throw new AssertionError("cannot ask for " + what, e);
        }
    }

    JsonObject info() {
        return Info.of(folder).instance("replaceable");
    }

    int draining() {
        return info().getAsJsonArray("draining").size();
    }

    /** Waits until only one version is left, and its classes. */
    void awaitOne() {
        Await.until(SOON, "the old versions to end", () -> draining() == 0);
        Await.until(SOON, "the old instances to be garbage", () -> count("instances") == 1);
    }

    @Override
    public void close() {
        server.close();
    }
}
