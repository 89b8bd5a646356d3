package org.glujava.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glujava.command.jar.JarTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.command.volfile.VolfileCheck;
import org.glujava.spi.OptionSpec;
import org.jspecify.annotations.Nullable;

/** Finds the translator of a volume as the meta-translator does: by its options, or by a type of an installed one. */
final class VolumeTranslators implements VolfileCheck.Translators {
    private static final String META_TRANSLATOR = "features/glujava";
    private static final List<String> OWN_KINDS = List.of("glujava/", "user/");

    private final List<JarTranslator> given;
    private final Supplier<Path> home;

    /**
     * Makes a finder.
     *
     * @param given the translators of the jars that the operator names; none to take the volume's own
     * @param home the run-time home
     */
    VolumeTranslators(List<JarTranslator> given, Supplier<Path> home) {
        this.given = given;
        this.home = home;
    }

    @Override
    public @Nullable List<OptionSpec> options(String type, Map<String, String> options) {
        String named = OWN_KINDS.stream()
                .filter(type::startsWith)
                .map(kind -> type.substring(kind.length()))
                .findAny()
                .orElse("");
        if (named.isEmpty() && !type.equals(META_TRANSLATOR)) {
            return null;
        }
        String jar = options.get("jar");
        List<JarTranslator> candidates = given.isEmpty() ? of(jar, named) : given;
        // With a jar of its own, a volume has the only translator in it, whatever its type is.
        String name = options.getOrDefault("translator", given.isEmpty() && jar != null ? "" : named);
        List<JarTranslator> matching = candidates.stream()
                .filter(translator -> name.isEmpty() || translator.name().equals(name))
                .toList();
        return matching.size() == 1 ? matching.get(0).options() : null;
    }

    private List<JarTranslator> of(@Nullable String jar, String named) {
        if (jar == null && named.isEmpty()) {
            return List.of();
        }
        Path file = jar == null ? TranslatorStore.jar(home.get(), named) : Path.of(jar);
        return Files.isReadable(file) ? JarTranslator.of(file) : List.of();
    }
}
