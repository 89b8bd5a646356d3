package org.glujava.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Translators are installed whole, with the version before, and with their types. */
class TranslatorStoreTest {
    @TempDir
    Path folder;

    private StoreFixture at;
    private TranslatorStore store;

    @BeforeEach
    void open() throws IOException {
        at = new StoreFixture(folder);
        store = at.store;
    }

    private Path jar(String version) throws IOException {
        return new JarMaker()
                .translator("Good", "good")
                .version(version)
                .write(folder.resolve("my good-" + version + ".jar"));
    }

    private StoredTranslator only() throws IOException {
        List<StoredTranslator> all = store.list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private CommandFailure refused(Path... jars) {
        return catchThrowableOfType(CommandFailure.class, () -> store.install(List.of(jars)));
    }

    @Test
    void a_translator_is_installed_with_its_types() throws IOException {
        Path jar = jar("1.0");
        store.install(List.of(jar));

        StoredTranslator good = only();
        assertThat(good.name()).isEqualTo("good");
        assertThat(good.version()).isEqualTo("1.0");
        assertThat(good.className()).isEqualTo("demo.Good");
        assertThat(good.folder()).matches("1\\.0-[0-9a-f]{12}");
        assertThat(good.jar()).isEqualTo(at.home + "/translators/good/current/good.jar");
        assertThat(Path.of(good.jar())).hasSameBinaryContentAs(jar);
        assertThat(good.types()).containsExactly("glujava/good", "user/good");
        assertThat(at.xlators.resolve("glujava/good.so").toRealPath())
                .isEqualTo(at.xlators.resolve("features/glujava.so").toRealPath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(good.jar()))))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        Path.of(good.jar()).toRealPath().getParent())))
                .isEqualTo("rwxr-xr-x");
        at.requireTidy();
    }

    @Test
    void a_newer_version_replaces_it_and_a_rollback_goes_back_and_forth() throws IOException {
        store.install(List.of(jar("1.0")));
        String first = only().folder();
        assertThat(store.install(List.of(jar("2.0"))).get(0).replaced()).isEqualTo(first);
        String second = only().folder();
        assertThat(only().previous()).isEqualTo(first);
        store.install(List.of(jar("2.0")));
        assertThat(only().previous()).as("the same again").isEqualTo(first);
        assertThat(store.rollback("good").now().version()).isEqualTo("1.0");
        assertThat(only().previous()).isEqualTo(second);
        assertThat(store.rollback("good").now().folder()).isEqualTo(second);

        store.install(List.of(jar("3.0")));
        assertThat(only().previous()).isEqualTo(second);
        assertThat(at.translators().resolve("good").resolve(first)).doesNotExist();
        at.requireTidy();
    }

    @Test
    void nothing_is_left_of_a_removed_translator() throws IOException {
        store.install(List.of(jar("1.0")));
        store.install(List.of(new JarMaker().translator("Other", "other").write(folder.resolve("other.jar"))));
        store.uninstall(List.of("good"));
        assertThat(only().name()).isEqualTo("other");
        at.requireTidy();
        store.uninstall(List.of("other"));
        assertThat(store.list()).isEmpty();
        at.requireTidy();
        assertThat(catchThrowableOfType(CommandFailure.class, () -> store.uninstall(List.of("good"))))
                .hasMessage("the translator 'good' is not installed");
    }

    @Test
    void there_is_nothing_to_go_back_to() throws IOException {
        store.install(List.of(jar("1.0")));
        assertThat(catchThrowableOfType(CommandFailure.class, () -> store.rollback("good")))
                .hasMessageStartingWith("there is no version of translator 'good' before 1.0-");
        assertThat(catchThrowableOfType(CommandFailure.class, () -> store.rollback("god"))
                        .hint())
                .isEqualTo("did you mean 'good'?");
    }

    @Test
    void the_jars_of_the_class_path_are_installed_too() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        new JarMaker().source("Helper", "package demo; public class Helper {}").write(folder.resolve("lib/helper.jar"));
        Path jar = new JarMaker()
                .translator("Good", "good")
                .manifest("Class-Path: lib/helper.jar lib/missing.jar")
                .write(folder.resolve("a.jar"));
        store.install(List.of(jar));
        assertThat(Path.of(only().jar()).resolveSibling("lib/helper.jar")).isRegularFile();
        assertThat(only().fault()).isNull();

        Files.move(folder.resolve("lib/helper.jar"), folder.resolve("lib/helper-1.jar"));
        Files.createSymbolicLink(folder.resolve("lib/helper.jar"), Path.of("helper-1.jar"));
        assertThat(refused(jar)).hasMessageContaining("leads over a link");

        new JarMaker().write(folder.resolve("good.jar"));
        new JarMaker()
                .translator("Good", "good")
                .manifest("Class-Path: good.jar")
                .write(jar);
        assertThat(refused(jar)).hasMessageContaining("has a jar good.jar, which is the name of the translator's own");
        at.requireTidy();
    }

    @Test
    void all_translators_of_all_jars_or_none() throws IOException {
        Path two = new JarMaker()
                .translator("Good", "good")
                .translator("Other", "other")
                .write(folder.resolve("two.jar"));
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip");
        assertThat(refused(two, broken)).hasMessageStartingWith("the file " + broken + " is not a jar");
        assertThat(store.list()).isEmpty();
        at.requireTidy();

        store.install(List.of(two));
        assertThat(store.list()).extracting(StoredTranslator::name).containsExactly("good", "other");
        at.requireTidy();
    }

    @Test
    void another_translator_of_the_same_name_is_no_upgrade() throws IOException {
        store.install(List.of(jar("1.0")));
        Path other = new JarMaker().translator("Other", "good").write(folder.resolve("other.jar"));
        assertThat(refused(other))
                .hasMessage("another translator 'good' is installed: its class is demo.Good, and that"
                        + " in other.jar is demo.Other");
        assertThat(refused(jar("2.0"), other))
                .hasMessageContaining("is in two of the jars: my good-2.0.jar (demo.Good) and other.jar (demo.Other)");
        assertThat(only().version()).isEqualTo("1.0");
        at.requireTidy();
    }

    @Test
    void the_operators_own_files_stay() throws IOException {
        Files.createDirectories(at.translators().resolve("good"));
        Files.createFile(at.translators().resolve("plain.jar"));
        assertThat(refused(jar("1.0"))).hasMessageContaining("/translators/good is in the way");
        Files.delete(at.translators().resolve("good"));

        Files.createDirectory(at.xlators.resolve("user"));
        Path link = Files.createSymbolicLink(at.xlators.resolve("user/good.so"), Path.of("../features/glujava.so"));
        store.install(List.of(jar("1.0")));
        store.uninstall(List.of("good"));
        assertThat(link).isSymbolicLink();
        assertThat(at.translators().resolve("plain.jar")).exists();

        Files.delete(link);
        Files.createFile(link);
        assertThat(refused(jar("1.0"))).hasMessageContaining("user/good.so is in the way");
        assertThat(store.list()).isEmpty();
    }

    @Test
    void links_that_are_missing_are_made_again() throws IOException {
        store.install(List.of(jar("1.0")));
        Files.delete(at.xlators.resolve("glujava/good.so"));
        Path newer = Files.createDirectories(folder.resolve("11.1/features"));
        Files.createFile(newer.resolve("glujava.so"));
        store.install(List.of(jar("1.0")));
        at.requireTidy();

        var upgraded = new TranslatorStore(at.home, List.of(newer.getParent()));
        upgraded.install(List.of(jar("1.0")));
        assertThat(newer.resolveSibling("glujava/good.so")).isSymbolicLink();
        upgraded.uninstall(List.of("good"));
        assertThat(newer.resolveSibling("glujava")).doesNotExist();
        at.requireTidy();
    }

    @Test
    void other_versions_of_GlusterFS_get_the_types_too() throws IOException {
        Path other = Files.createDirectories(folder.resolve("11.1/xlator"));
        var both = new TranslatorStore(at.home, List.of(at.xlators, other));
        both.install(List.of(jar("1.0")));
        assertThat(other.resolve("glujava/good.so")).isSymbolicLink();
        assertThat(only().types()).containsExactly("glujava/good", "user/good");

        Files.delete(other.resolve("user/good.so"));
        both.settle();
        assertThat(other.resolve("user/good.so")).isSymbolicLink();

        new TranslatorStore(at.home, List.of(at.xlators)).uninstall(List.of("good"));
        assertThat(StoreFixture.names(other)).isEmpty();
        at.requireTidy();
    }

    /** What a killed removal may leave where folders cannot be renamed. */
    @Test
    void a_link_to_a_removed_translator_removes_it() throws IOException {
        store.install(List.of(jar("1.0")));
        Files.createSymbolicLink(at.translators().resolve(".removed-good"), Path.of("good"));
        assertThat(store.list()).isEmpty();
        assertThat(store.settle()).isEmpty();
        at.requireTidy();
        store.install(List.of(jar("1.0")));
        at.requireTidy();
    }

    @Test
    void changed_files_are_a_fault_which_an_installation_mends() throws IOException {
        store.install(List.of(jar("1.0")));
        Files.writeString(Path.of(only().jar()), "changed");
        assertThat(only().fault()).contains("were changed since they were installed");
        store.install(List.of(jar("1.0")));
        assertThat(only().fault()).isNull();
        assertThat(Path.of(only().jar())).hasSameBinaryContentAs(jar("1.0"));
    }

    @Test
    void glusterfs_or_the_framework_is_missing() throws IOException {
        Path jar = jar("1.0");
        assertThat(catchThrowableOfType(
                        CommandFailure.class, () -> new TranslatorStore(at.home, List.of()).install(List.of(jar))))
                .hasMessage("GlusterFS is not installed here");
        Files.delete(at.xlators.resolve("features/glujava.so"));
        assertThat(refused(jar)).hasMessageStartingWith("GluJava is not installed for this GlusterFS");
    }

    @Test
    void one_command_at_a_time() throws IOException {
        Path jar = jar("1.0");
        Files.createDirectories(at.translators());
        var lock = StoreLock.take(at.translators().resolve(".lock"), Duration.ofSeconds(1));
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> StoreLock.take(at.translators().resolve(".lock"), Duration.ofMillis(50)));
        assertThat(failure).hasMessage("another command is changing " + at.translators());
        lock.close();
        store.install(List.of(jar));
    }
}
