package org.glujava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.glujava.fop.FopId;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.option.CheckedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code for a method for all fops, compiled strictly and run. */
class AnyFopCodeTest {
    private final JavaFileObject tracer = JavaFileObjects.forResource("good/example/Tracer.java");

    @TempDir
    private Path folder;

    @Test
    void every_fop_is_bound_and_called_with_its_own_arguments() throws Exception {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(tracer)).isEmpty();
        assertThat(build.compileAgainStrictly(tracer)).isEmpty();
        try (var loader = new URLClassLoader(
                new URL[] {build.classes.toUri().toURL()}, getClass().getClassLoader())) {
            TranslatorProvider provider = provider(loader);
            assertThat(provider.fops()).extracting(FopBinding::fop).containsExactlyElementsOf(FopId.all());

            Dispatcher dispatcher = provider.create(Fakes.context(), new CheckedOptions(List.of(), Map.of()));
            for (FopId fop : FopId.all()) {
                List<Object> wound = new ArrayList<>();
                dispatcher.dispatch(fop, Fakes.frameOfWinds(wound), null);
                assertThat(wound).containsExactlyElementsOf(fop == FopId.LOOKUP ? List.of() : List.of(fop));
            }
        }
    }

    @Test
    void all_arguments_of_each_fop_are_wanted_and_none_where_none_is_declared() throws Exception {
        OnDisk build = new OnDisk(folder);
        assertThat(build.compile(tracer)).isEmpty();
        Map<String, FopEntry> table =
                FopTable.load().fops().stream().collect(Collectors.toMap(FopEntry::constant, fop -> fop));
        try (var loader = new URLClassLoader(
                new URL[] {build.classes.toUri().toURL()}, getClass().getClassLoader())) {
            TranslatorProvider provider = provider(loader);
            for (FopBinding binding : provider.fops()) {
                int all = table.get(binding.fop().name()).javaArgs().stream()
                        .mapToInt(slot -> 1 << slot.index())
                        .sum();
                assertThat(binding.wanted()).as(binding.method()).isEqualTo(binding.fop() == FopId.LOOKUP ? 0 : all);
            }
        }
    }

    private static TranslatorProvider provider(ClassLoader loader) {
        return ServiceLoader.load(TranslatorProvider.class, loader).findFirst().orElseThrow();
    }
}
