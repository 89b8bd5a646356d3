package org.glujava.lab.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.glujava.Frame;
import org.glujava.lab.project.Author;
import org.glujava.processor.TranslatorProcessor;
import org.glujava.slf4j.GlusterServiceProvider;
import org.glujava.testkit.TestGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each published jar has the project's licence and notice. */
class LicenceFilesTest {
    @ParameterizedTest
    @ValueSource(classes = {Frame.class, TranslatorProcessor.class, TestGraph.class, GlusterServiceProvider.class})
    void are_in_the_jar(Class<?> of) throws IOException {
        try (var jar = new JarFile(Author.paths(of))) {
            for (String file : new String[] {"LICENSE", "NOTICE"}) {
                byte[] packed =
                        jar.getInputStream(jar.getEntry("META-INF/" + file)).readAllBytes();
                assertThat(packed).isEqualTo(Files.readAllBytes(Path.of("..", file)));
            }
        }
    }
}
