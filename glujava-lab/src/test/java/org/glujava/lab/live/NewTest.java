package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a mount: Maven alone builds the project of {@code ./glujava new}, without a network. */
@Live
@AnyJdk
class NewTest {
    /**
     * Makes a repository as './glujava install' does, and a local one with the packages that this checkout has
     * downloaded.
     */
    private static final String MAKE_REPOSITORIES = """
            set -Eeuo pipefail
            GLUJAVA_ROOT=$1
            for part in say maven build manifest install repository; do source "$GLUJAVA_ROOT/scripts/$part.sh"; done
            make_repository "$2/maven"
            cp -as "$3" "$2/local"
            rm -rf "$2/local/org/glujava"
            """;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_new_project_is_built_tested_and_mounted(LiveLab live) throws Exception {
        String root = live.paths().root().toString();
        String downloaded = System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository");
        Path place = Files.createDirectory(folder.resolve("my projects & more"));
        run("bash", "-c", MAKE_REPOSITORIES, "bash", root, place.toString(), downloaded);

        run(root + "/glujava", "new", "hello", "--dir", place.toString());
        Path project = place.resolve("hello");
        dependOnSlf4j(project.resolve("pom.xml"));
        run(
                "mvn",
                "-B",
                "--offline",
                "-Daether.offline.protocols=file",
                "-f",
                project.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + place.resolve("local"),
                "-Dglujava.repository=" + place.resolve("maven").toUri(),
                "package");
        run("rm", "-rf", place.resolve("local").toString()); // JUnit warns of each link that it deletes

        assertThat(project.resolve("target/surefire-reports/TEST-org.example.HelloTest.xml"))
                .content()
                .contains("tests=\"2\"", "failures=\"0\"", "errors=\"0\"");
        Path jar = project.resolve("target/hello.jar");
        assertThat(project.resolve("hello.vol")).content().contains("option jar \"" + jar.toRealPath() + '"');
        assertPacked(jar);
        lookUp(live, jar);
        lookUp(live, project.resolve("hello.vol"), project.resolve("target/brick"));
    }

    /** For dependencies of dependencies. */
    private static void dependOnSlf4j(Path pom) throws IOException {
        Files.writeString(pom, Files.readString(pom).replace("  </dependencies>", """
                    <dependency>
                      <groupId>org.glujava</groupId>
                      <artifactId>glujava-slf4j</artifactId>
                      <version>${glujava.version}</version>
                    </dependency>
                  </dependencies>\
                """));
    }

    /** Its jar contains its dependencies without GluJava's; lists of the same service are merged. */
    private static void assertPacked(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(
                            "org/example/HelloProvider.class",
                            "org/slf4j/Logger.class",
                            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                            "META-INF/services/org.glujava.spi.TranslatorProvider")
                    .doesNotContain(
                            "org/glujava/Frame.class", "module-info.class", "META-INF/versions/9/module-info.class");
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                    .isNotNull();
        }
    }

    /** Above the client of a brick. */
    private static void lookUp(LiveLab live, Path jar) throws IOException {
        FuseMount mount = live.mount("client", live.glujava("hello", jar));
        Files.writeString(live.brick().data().resolve("file"), "there");
        assertThat(mount.mountPoint().resolve("file")).hasContent("there");
        assertThat(mount.mountPoint().resolve("none")).doesNotExist();
        Map<String, String> dump =
                mount.statedump().section("xlator.features.glujava.hello").orElseThrow();
        assertThat(Long.parseLong(dump.get("entries.lookup"))).isPositive();
        assertThat(dump).containsEntry("failures", "0");
        assertThat(mount.log().errors()).isEmpty();
    }

    /** With the project's own volfile, except for the place of the meta-translator, which is not installed here. */
    private static void lookUp(LiveLab live, Path volfile, Path brick) throws IOException {
        Files.writeString(Files.createDirectories(brick).resolve("file"), "there");
        List<String> lines =
                Files.readAllLines(volfile).stream().map(String::strip).toList();
        Volume posix = Volume.of("posix", "storage/posix").with("directory", valueOf("directory", lines));
        Volume hello = live.glujava("hello", Path.of(valueOf("jar", lines)));
        FuseMount.Builder builder = live.lab().mount("alone", Volfile.stack(posix, hello));
        live.environment().forEach(builder::environment);
        assertThat(builder.mount().mountPoint().resolve("file")).hasContent("there");
    }

    private static String valueOf(String option, List<String> lines) {
        String begin = "option " + option + " ";
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow()
                .substring(begin.length())
                .replace("\"", "");
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS))
                    .as("ended: " + command[0])
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
