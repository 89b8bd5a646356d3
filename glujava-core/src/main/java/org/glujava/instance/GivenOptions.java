package org.glujava.instance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glujava.option.CheckedOptions;
import org.glujava.option.OptionKeys;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;

/**
 * Reads the options that a volume sets for its translator. In a brick, a key that the translator does not know is left
 * out, with a line in the log: glusterd accepts any key, puts it into all bricks, and cannot reset it alone.
 */
public final class GivenOptions {
    private final System.Logger logger;

    /** The options left out so far, with their values. Each is logged once. */
    private Map<String, String> logged = Map.of();

    public GivenOptions(System.Logger logger) {
        this.logger = logger;
    }

    /** Returns the checked options. Throws OptionException for any other fault. */
    public CheckedOptions read(List<OptionSpec> specs, VolumeDescription volume) {
        Map<String, String> known = new TreeMap<>(volume.translatorOptions());
        if (volume.leavesOutUnknown()) {
            leaveOut(new OptionKeys(specs), known);
        }
        return new CheckedOptions(specs, known, volume.subvolumes());
    }

    private void leaveOut(OptionKeys keys, Map<String, String> given) {
        Map<String, String> unknown = new TreeMap<>(given);
        unknown.keySet().removeIf(keys::knows);
        given.keySet().removeAll(Set.copyOf(unknown.keySet()));
        unknown.forEach((key, value) -> {
            if (!value.equals(logged.get(key))) {
                OptionException e = keys.unknown(key);
                logger.log(
                        System.Logger.Level.ERROR,
                        "GluJava: " + e.getMessage() + ", and is left out (option unknown-options). Hint: " + e.hint());
            }
        });
        logged = unknown;
    }
}
