package org.glujava.command.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glujava.command.volfile.NewVolume;

/**
 * A translator in a volume, as the volume's options say. The filter, a program in C that glusterd runs on its volfiles,
 * reads the options for clients. glusterd itself reads those for bricks.
 *
 * @param name the translator's
 * @param graphs which graphs have it
 * @param place {@code client}, or for bricks the translator of GlusterFS that is below it, such as {@code io-threads}
 * @param settings its options by key
 */
public record PlacedTranslator(String name, Graphs graphs, String place, Map<String, String> settings) {
    private static final String CLIENT = "client";
    private static final String PASS_THROUGH = "pass-through";

    /** The graphs of a volume that a translator can be in. */
    public enum Graphs {
        CLIENTS("user.glujava.", "clients"),
        BRICKS("user.xlator.", "bricks");

        private final String prefix;
        private final String text;

        Graphs(String prefix, String text) {
            this.prefix = prefix;
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** GlusterFS cannot remove an option, so this value is as none. */
    private static final String NONE = "(none)";

    public PlacedTranslator {
        settings = new TreeMap<>(settings);
    }

    /** Returns a translator for clients. */
    public static PlacedTranslator inClients(String name, Map<String, String> settings) {
        return new PlacedTranslator(name, Graphs.CLIENTS, CLIENT, settings);
    }

    /** Returns a translator for bricks. */
    public static PlacedTranslator inBricks(String name, String position, Map<String, String> settings) {
        return new PlacedTranslator(name, Graphs.BRICKS, position, settings);
    }

    /** Returns the translators that a volume's options name, by name. */
    public static List<PlacedTranslator> of(Map<String, String> options) {
        List<PlacedTranslator> placed = new ArrayList<>();
        for (Graphs graphs : Graphs.values()) {
            new TreeMap<>(options).forEach((key, value) -> {
                if (key.startsWith(graphs.prefix)
                        && key.indexOf('.', graphs.prefix.length()) < 0
                        && !value.equals(NONE)) {
                    String name = key.substring(graphs.prefix.length());
                    placed.add(
                            new PlacedTranslator(name, graphs, value, settings(options, graphs.prefix + name + '.')));
                }
            });
        }
        return placed;
    }

    private static Map<String, String> settings(Map<String, String> options, String prefix) {
        Map<String, String> settings = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(prefix) && key.length() > prefix.length() && !value.equals(NONE)) {
                settings.put(key.substring(prefix.length()), value);
            }
        });
        return settings;
    }

    /** Returns the options of the volume that say so. */
    public Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        options.put(graphs.prefix + name, place);
        settings.forEach((key, value) -> options.put(graphs.prefix + name + '.' + key, value));
        return options;
    }

    /** Returns the options of the volume that say so in the place of older ones, which have other keys too. */
    public Map<String, String> optionsInsteadOf(Map<String, String> older) {
        Map<String, String> options = withoutAny(older);
        options.putAll(options());
        return options;
    }

    /** Returns this translator's options of the volume without values. */
    public Map<String, String> withoutAny(Map<String, String> older) {
        Map<String, String> options = new TreeMap<>();
        older.keySet().stream().filter(this::isOwn).forEach(key -> options.put(key, NONE));
        return options;
    }

    /** Returns whether this option of a volume is one of the translator's. */
    boolean isOwn(String key) {
        return key.equals(graphs.prefix + name) || key.startsWith(graphs.prefix + name + '.');
    }

    /** Returns the translator with other settings. */
    public PlacedTranslator with(Map<String, String> others) {
        return new PlacedTranslator(name, graphs, place, others);
    }

    /** Returns whether all fops bypass it. */
    public boolean isBypassed() {
        return "on".equals(settings.get(PASS_THROUGH));
    }

    /** Returns its options of the volume, with which all fops bypass it or not. */
    PlacedTranslator bypassed(boolean isBypassed) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(PASS_THROUGH, isBypassed ? "on" : "off");
        return with(changed);
    }

    /** Returns a translator that is out of the clients already, but whose options could not be removed then. */
    public static Optional<PlacedTranslator> left(Map<String, String> options, String name) {
        return NONE.equals(options.get(Graphs.CLIENTS.prefix + name))
                ? Optional.of(inClients(name, Map.of()))
                : Optional.empty();
    }

    /** Returns whether this option of a volume is one of GluJava's that has no effect. */
    static boolean isUnused(String key, String value) {
        return key.startsWith(Graphs.CLIENTS.prefix) && value.equals(NONE);
    }

    /** Returns the name of its volume in the graphs of a volume. glusterd names those in bricks in the same way. */
    public String volumeOf(String volume) {
        return volume + '-' + name;
    }

    /** Returns the type of its volumes: in clients with a jar of its own, the one that can load any. */
    public String type() {
        if (graphs == Graphs.BRICKS) {
            return "user/" + name;
        }
        return settings.containsKey("jar") ? "features/glujava" : "glujava/" + name;
    }

    /** Returns what each node must have for it: its type, and its jar or the same installed version. */
    List<String> things() {
        return List.of(type(), settings.getOrDefault("jar", "translators/" + name));
    }

    /** Returns its volume in the graphs of this volume's clients. */
    public NewVolume newVolume(String volume) {
        return new NewVolume(volumeOf(volume), type(), settings);
    }
}
