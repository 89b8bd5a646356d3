package org.glujava.command.volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glujava.Subvolume;
import org.glujava.command.CommandFailure;
import org.glujava.command.jar.JarTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.option.CheckedOptions;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.OptionException;

/** Checks what a user wants to put into a volume, before a node does. */
public final class TranslatorChoice {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");

    /** glusterd gives options to volumes of these names, which no translator in Java knows. */
    private static final Pattern TAKEN = Pattern.compile(".*replicate.*|.*dht|.*-posix");

    private TranslatorChoice() {}

    /** Returns the pairs {@code KEY=VALUE} as options. */
    public static Map<String, String> settings(List<String> pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? "" : pair.substring(0, equals);
            if (!KEY.matcher(key).matches() || equals == pair.length() - 1 || pair.indexOf('\n') >= 0) {
                throw new CommandFailure(
                        "'" + pair + "' is no option with a value", "write KEY=VALUE, such as ttl=30s");
            }
            settings.put(key, pair.substring(equals + 1));
        }
        return settings;
    }

    /**
     * Returns the settings, with the name of the translator if its jar has several.
     *
     * @param home the run-time home, for a translator that is installed
     * @throws CommandFailure if the name is none, or the jar does not have the translator, or does not accept the options
     */
    public static Map<String, String> checked(String name, Map<String, String> settings, Supplier<Path> home) {
        if (!NAME.matcher(name).matches() || TAKEN.matcher('-' + name).matches()) {
            throw new CommandFailure(
                    "'" + name + "' is no name for a translator of a volume",
                    "it may have letters, digits, - and _; glusterd uses names like *replicate*, *dht and *-posix itself");
        }
        String jar = settings.get("jar");
        if (jar == null) {
            Path installed = TranslatorStore.jar(home.get(), name);
            if (Files.exists(installed)) { // otherwise the check of the nodes says so
                requireAccepted(chosen(JarTranslator.of(installed), name, installed.toString()), settings);
            }
            return settings;
        }
        Path file = Path.of(jar);
        if (!file.isAbsolute()) {
            throw new CommandFailure("the jar's path is not absolute: " + jar, "name it with its whole path");
        }
        List<JarTranslator> all = JarTranslator.of(file);
        Map<String, String> checked = new TreeMap<>(settings);
        if (all.size() > 1) {
            checked.put("translator", name);
        }
        requireAccepted(chosen(all, name, jar), checked);
        return checked;
    }

    /** Returns the translator of a jar that the settings choose, or its only one. Throws {@link CommandFailure} as above. */
    public static String requireOne(Map<String, String> settings) {
        String jar = settings.getOrDefault("jar", "");
        List<JarTranslator> all = JarTranslator.of(Path.of(jar));
        String name = settings.get("translator");
        if (name == null && all.size() > 1) {
            throw new CommandFailure(
                    jar + " has several translators", "choose: translator=" + names(all, " or translator="));
        }
        JarTranslator chosen = name == null ? all.get(0) : chosen(all, name, jar);
        requireAccepted(chosen, settings);
        return chosen.name();
    }

    private static JarTranslator chosen(List<JarTranslator> all, String name, String jar) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "there is no translator " + name + " in " + jar, "it has: " + names(all, ", ")));
    }

    private static String names(List<JarTranslator> all, String between) {
        return all.stream().map(JarTranslator::name).collect(Collectors.joining(between));
    }

    private static void requireAccepted(JarTranslator translator, Map<String, String> settings) {
        Map<String, String> own = new LinkedHashMap<>(settings);
        own.keySet().removeAll(ReservedOptions.KEYS);
        try {
            new CheckedOptions(translator.options(), own, List.of(new Subvolume(0, "child")));
        } catch (OptionException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e.hint(), e);
        }
    }
}
