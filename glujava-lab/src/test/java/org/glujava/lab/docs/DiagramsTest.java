package org.glujava.lab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;

/** Each diagram is drawn from its present source. {@code ./glujava docs} draws those that are not. */
class DiagramsTest {
    @Test
    void drawings_are_those_of_their_sources() throws Exception {
        List<Path> sources = sources();
        assertThat(sources).isNotEmpty();
        for (Path source : sources) {
            assertThat(isDrawn(source)).as("%s; run ./glujava docs", source).isTrue();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(GlujavaPaths.find().root().resolve("docs/diagrams"))) {
            return files.filter(file -> file.toString().endsWith(".dot")).toList();
        }
    }

    private static boolean isDrawn(Path source) throws IOException, GeneralSecurityException {
        Path drawing = Path.of(source.toString().replaceFirst("dot$", "svg"));
        byte[] checksum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(source));
        return Files.isRegularFile(drawing)
                && Files.readString(drawing).startsWith("<!-- " + HexFormat.of().formatHex(checksum) + " -->");
    }
}
