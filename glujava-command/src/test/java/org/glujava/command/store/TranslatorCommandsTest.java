package org.glujava.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.glujava.command.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for installed translators: what they print, and their exit codes. */
class TranslatorCommandsTest {
    private static final String PROBE = "glujava.probe";

    @TempDir
    Path folder;

    private StoreFixture at;
    private Path jar;

    @BeforeEach
    void make() throws IOException {
        at = new StoreFixture(folder);
        jar = new JarMaker().translator("Good", "good").version("1.0").write(folder.resolve("good.jar"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROBE);
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", at.home.toString(), "--xlators", at.xlators.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void a_life() throws IOException {
        CommandRun installed = run("install", jar.toString());
        assertThat(installed.code()).isZero();
        assertThat(installed.out())
                .isEqualTo("installed: good 1.0, " + at.home + "/translators/good/current/good.jar\n");
        assertThat(run("install", jar.toString()).out()).endsWith(" (it was installed already)\n");

        JsonArray listed = JsonParser.parseString(run("list", "--json").out()).getAsJsonArray();
        JsonObject good = listed.get(0).getAsJsonObject();
        assertThat(good.get("name").getAsString()).isEqualTo("good");
        assertThat(good.get("class_name").getAsString()).isEqualTo("demo.Good");
        assertThat(good.get("previous").isJsonNull()).isTrue();
        assertThat(good.get("types").getAsJsonArray()).hasSize(2);

        new JarMaker().translator("Good", "good").version("2.0").write(jar);
        assertThat(run("install", jar.toString()).out())
                .contains("(before: 1.0-", "; 'glujava rollback good' goes back)");
        assertThat(run("rollback", "good").out())
                .startsWith("in use: good 1.0, 1.0-")
                .contains(" (before: 2.0-");
        assertThat(run("list").out()).startsWith("good 1.0 (demo.Good): glujava/good, user/good\n  previous: 2.0-");

        assertThat(run("uninstall", "--all").out()).isEqualTo("removed: good\n");
        assertThat(run("list").out()).isEmpty();
        assertThat(run("uninstall", "--all").code()).isZero();
        at.requireTidy();
    }

    @Test
    void failures_and_wrong_usage() throws IOException {
        assertThat(run("install").code()).isEqualTo(2);
        assertThat(run("uninstall").code()).isEqualTo(2);
        assertThat(run("uninstall", "good", "--all").code()).isEqualTo(2);
        assertThat(run("rollback").code()).isEqualTo(2);
        assertThat(run("list", "good").code()).isEqualTo(2);

        CommandRun missing = run("install", "none.jar");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).isEqualTo("glujava: error: there is no jar none.jar\n  is its name right?\n");
        assertThat(run("uninstall", "good").code()).isEqualTo(1);
        assertThat(run("rollback", "good").code()).isEqualTo(1);

        run("install", jar.toString());
        Files.writeString(at.translators().resolve("good/current/good.jar"), "changed");
        assertThat(run("list").code()).isEqualTo(1);
        assertThat(run("list").out()).contains("  fault: the files in ");
    }

    @Test
    void missing_types_are_made() throws IOException {
        run("install", jar.toString());
        Files.delete(at.xlators.resolve("user/good.so"));
        assertThat(run("install", "--types").out()).isEqualTo("types of good: glujava/good, user/good\n");
        at.requireTidy();
        assertThat(run("install", "--types", jar.toString()).code()).isEqualTo(2);
    }

    @Test
    void an_archive_without_the_new_translator() throws IOException {
        Path archive = Files.createDirectories(at.home.resolve("archive/current-17"));
        assertThat(run("install", jar.toString()).out()).contains("'glujava archive'");
        Files.copy(jar, archive.resolve("1.jar"));
        assertThat(run("install", jar.toString()).out()).doesNotContain("archive");
    }

    private void probe(String says) throws IOException {
        Path program = Files.writeString(folder.resolve("probe"), "#!/bin/sh\ncat <<'END'\n" + says + "\nEND\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        System.setProperty(PROBE, program.toString());
    }

    private String report(String findings) {
        return "{\"home\": \"" + at.home + "\", \"xlators\": \"" + at.xlators
                + "\", \"java_home\": null, \"findings\": [" + findings + "]}";
    }

    @Test
    void the_doctor_adds_the_translators_to_what_the_probe_finds() throws IOException {
        probe(report("{\"level\": \"warning\", \"what\": \"fuse\", \"message\": \"none\", \"hint\": \"load it\"}"));
        run("install", jar.toString());
        CommandRun said = CommandRun.of("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .isEqualTo("warning  fuse: none\n         load it\n"
                        + "ok       translator good: 1.0, demo.Good, types glujava/good, user/good\n");

        Files.delete(at.xlators.resolve("glujava/good.so"));
        Files.delete(at.xlators.resolve("user/good.so"));
        assertThat(CommandRun.of("doctor").out())
                .contains("failure  translator good: this GlusterFS has no type glujava/good");

        Files.writeString(at.translators().resolve("good/current/good.jar"), "changed");
        assertThat(CommandRun.of("doctor").code()).isEqualTo(1);
        JsonObject json =
                JsonParser.parseString(CommandRun.of("doctor", "--json").out()).getAsJsonObject();
        assertThat(json.get("java_home").isJsonNull()).isTrue();
        assertThat(json.get("findings").getAsJsonArray()).hasSize(2);
    }

    @Test
    void settings_that_the_probe_cannot_read() throws IOException {
        probe("");
        assertThat(CommandRun.of("list").code()).isEqualTo(1);
        assertThat(CommandRun.of("list").err()).contains("the settings of this machine cannot be read");
        System.setProperty(PROBE, "/nowhere");
        assertThat(CommandRun.of("doctor").err()).contains("cannot run /nowhere");
    }

    @Test
    void a_volfile_with_the_type_of_an_installed_translator() throws IOException {
        Path volfile = Files.writeString(folder.resolve("a.vol"), """
                volume posix
                  type storage/posix
                  option directory /brick
                end-volume
                volume good
                  type glujava/good
                  option colour red
                  subvolumes posix
                end-volume
                """);
        String[] check = {"volfile", "check", volfile.toString(), "--no-types", "--home", at.home.toString()};
        assertThat(CommandRun.of(check).code()).as("not known").isZero();
        run("install", jar.toString());
        CommandRun refused = CommandRun.of(check);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("a.vol:7:10: error: volume 'good': option 'colour' is not known");
    }
}
