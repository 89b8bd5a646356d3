package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.glujava.lab.LabException;

/** Packs the chaos translator, which is compiled with the lab's tests, without one of the classes that it needs. */
final class ChaosJar {
    private static final String FOLDER = "org/glujava/lab/chaos/";
    private static final String LEFT_OUT = "Missing.class";

    private ChaosJar() {}

    static Path pack(Path testClasses, Path jar) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : classFiles(testClasses.resolve(FOLDER))) {
                add(out, FOLDER + file.getFileName(), Files.readAllBytes(file));
            }
            add(
                    out,
                    "META-INF/services/org.glujava.spi.TranslatorProvider",
                    "org.glujava.lab.chaos.ChaosProvider\n".getBytes(StandardCharsets.UTF_8));
            return jar;
        } catch (IOException e) {
            throw new LabException("cannot pack the chaos translator from " + testClasses + "; run ./glujava build", e);
        }
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(LEFT_OUT)).sorted().toList();
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
