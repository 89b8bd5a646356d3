package org.glujava.command.volfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glujava.Subvolume;
import org.glujava.option.CheckedOptions;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/** Finds what GlusterFS, or a translator in Java, would refuse or ignore in a volfile that can be parsed. */
public final class VolfileCheck {
    /** Types that GlusterFS has without a file. */
    private static final String BUILT_IN = "global";

    /** Finds the options that the translator of a volume declares. */
    public interface Translators {
        /**
         * Returns the declared options, or null if the volume has no translator in Java, or one that is not known here.
         *
         * @param type the volume's type
         * @param options the volume's options
         */
        @Nullable List<OptionSpec> options(String type, Map<String, String> options);
    }

    private final ParsedVolfile file;
    private final @Nullable Path xlators;
    private final Translators translators;
    private final List<Finding> findings = new ArrayList<>();

    /** @param xlators GlusterFS's folder of translators; null if types are not to be checked */
    private VolfileCheck(ParsedVolfile file, @Nullable Path xlators, Translators translators) {
        this.file = file;
        this.xlators = xlators;
        this.translators = translators;
    }

    /**
     * Returns the faults, in the order of the file.
     *
     * @param xlators GlusterFS's folder of translators; null to leave types unchecked
     * @param translators finds the options of translators in Java
     */
    public static List<Finding> of(ParsedVolfile file, @Nullable Path xlators, Translators translators) {
        VolfileCheck check = new VolfileCheck(file, xlators, translators);
        List<ParsedVolume> volumes = file.volumes();
        for (ParsedVolume volume : volumes) {
            check.type(volume);
            check.undefined(volume);
            check.ignored(volume);
            check.options(volume);
            if (volume != volumes.get(volumes.size() - 1)
                    && file.parents(volume.name()).isEmpty()) {
                check.findings.add(Finding.warning(
                        file.position(volume.nameToken()),
                        "volume '" + volume.name() + "' is below no other, so no fop reaches it",
                        "make it a subvolume of a volume further down in the file, or remove it"));
            }
        }
        check.findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return check.findings;
    }

    private void type(ParsedVolume volume) {
        if (xlators == null || volume.type().startsWith(BUILT_IN)) {
            return;
        }
        String library = xlators + "/" + volume.type() + ".so";
        if (!Files.exists(PathText.path(library))) { // GlusterFS has cut the type at a zero byte already
            findings.add(Finding.error(
                    file.position(volume.typeToken()),
                    "type '" + volume.type() + "' of volume '" + volume.name() + "' is not installed: there is no "
                            + library,
                    "correct the type, or install its translator"));
        }
    }

    private void ignored(ParsedVolume volume) {
        for (ParsedVolume.Option option : volume.optionTokens()) {
            if (option.key().value() == null || option.value().value() == null) {
                findings.add(Finding.warning(
                        file.position(option.key()),
                        "GlusterFS ignores an option with an empty key or value in volume '" + volume.name() + "'",
                        "remove the line, or write the value"));
            }
        }
        for (ParsedVolume.Option option : volume.repeated()) {
            findings.add(Finding.warning(
                    file.position(option.key()),
                    "option '" + option.key().value() + "' of volume '" + volume.name()
                            + "' is set again; the last value counts",
                    "remove the other line"));
        }
    }

    /** GlusterFS logs an error and goes on without it. */
    private void undefined(ParsedVolume volume) {
        for (Token word : volume.ignoredSubvolumes()) {
            findings.add(Finding.error(
                    file.position(word),
                    "subvolume '" + (word.value() == null ? "" : word.value()) + "' of volume '" + volume.name()
                            + "' is not defined before it, and GlusterFS ignores it",
                    "define it further up, or correct its name"));
        }
    }

    private void options(ParsedVolume volume) {
        Map<String, String> given = volume.options();
        List<OptionSpec> declared = translators.options(volume.type(), given);
        if (declared == null) {
            return;
        }
        given.keySet().removeAll(ReservedOptions.KEYS);
        try {
            new CheckedOptions(declared, given, subvolumes(volume));
        } catch (OptionException e) {
            findings.add(Finding.error(
                    file.position(place(volume, e)), "volume '" + volume.name() + "': " + e.getMessage(), e.hint()));
        }
    }

    /** The message names the key in quotes; a missing option has no place but the volume's. */
    private static Token place(ParsedVolume volume, OptionException e) {
        for (ParsedVolume.Option option : volume.optionTokens()) {
            if (String.valueOf(e.getMessage())
                    .startsWith("option '" + option.key().value() + "'")) {
                return option.key();
            }
        }
        return volume.nameToken();
    }

    private static List<Subvolume> subvolumes(ParsedVolume volume) {
        List<Subvolume> subvolumes = new ArrayList<>();
        for (String name : volume.subvolumes()) {
            subvolumes.add(new Subvolume(subvolumes.size(), name));
        }
        return subvolumes;
    }
}
