package org.glujava.lab.translators;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.IpcReply;

/** Opens its own jar, like programs that search for resources in it. */
@Translator("own-jar")
public final class OwnJar {
    OwnJar(TranslatorContext context) throws IOException, URISyntaxException {
        URI place =
                OwnJar.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            check(jar);
        }
        URL resource = OwnJar.class.getResource("OwnJar.class");
        try (FileSystem jar = FileSystems.newFileSystem(resource.toURI(), Map.of())) {
            check(jar);
        }
        context.logger().log(System.Logger.Level.INFO, "its own jar is {0}", place);
    }

    private static void check(FileSystem jar) throws IOException {
        if (Files.size(jar.getPath("org/glujava/lab/translators/OwnJar.class")) == 0) {
            throw new IOException("an empty class");
        }
    }

    @Fop
    void ipc(Frame<IpcReply> frame) {
        frame.forward();
    }
}
