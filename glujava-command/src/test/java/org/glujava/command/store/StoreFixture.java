package org.glujava.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run-time home and a folder of GlusterFS for a test. */
final class StoreFixture {
    final Path home;
    final Path xlators;
    final TranslatorStore store;

    StoreFixture(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        xlators = Files.createDirectories(folder.resolve("xlator"));
        Files.createDirectories(xlators.resolve("features"));
        if (!Files.exists(xlators.resolve("features/glujava.so"))) {
            Files.createFile(xlators.resolve("features/glujava.so"));
        }
        store = new TranslatorStore(home, List.of(xlators));
    }

    Path translators() {
        return home.resolve("translators");
    }

    /** Fails if a translator is half installed. A command may have been killed, and no other one was run since. */
    void requireWhole() throws IOException {
        for (StoredTranslator each : store.list()) {
            assertThat(each.fault()).as("%s", each).isNull();
            assertThat(Path.of(each.jar())).isRegularFile();
        }
    }

    /** Fails if anything is left of commands that were killed. Each translator must have its types, and no other. */
    void requireTidy() throws IOException {
        requireWhole();
        Set<String> names = new TreeSet<>();
        for (StoredTranslator each : store.list()) {
            names.add(each.name());
            Set<String> content = new TreeSet<>(Set.of("current", "types", each.folder()));
            if (each.previous() != null) {
                content.addAll(List.of("previous", each.previous()));
                assertThat(each.previous()).isNotEqualTo(each.folder());
            }
            assertThat(names(translators().resolve(each.name())))
                    .as(each.name())
                    .isEqualTo(content);
            assertThat(each.types()).containsExactly("glujava/" + each.name(), "user/" + each.name());
        }
        Set<String> top = new TreeSet<>(names);
        top.add(".lock");
        assertThat(names(translators())).isEqualTo(top);
        for (String kind : List.of("glujava", "user")) {
            Set<String> links = names.stream().map(name -> name + ".so").collect(Collectors.toCollection(TreeSet::new));
            assertThat(names(xlators.resolve(kind))).isEqualTo(links);
            assertThat(Files.exists(xlators.resolve(kind), LinkOption.NOFOLLOW_LINKS))
                    .isEqualTo(!names.isEmpty());
        }
    }

    static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
