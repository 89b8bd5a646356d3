package org.glujava.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.Parent;
import org.glujava.Subvolume;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.Utf8;

/**
 * The description of a volume in the volfile.
 *
 * @param volume its name
 * @param subvolumes its children
 * @param parents its parents
 * @param options all its options
 * @param leavesOutUnknown whether options that the translator does not know are left out, and not refused
 */
public record VolumeDescription(
        String volume,
        List<Subvolume> subvolumes,
        List<Parent> parents,
        Map<String, String> options,
        boolean leavesOutUnknown) {
    /** Describes a volume that refuses options which the translator does not know. */
    VolumeDescription(String volume, List<Subvolume> subvolumes, List<Parent> parents, Map<String, String> options) {
        this(volume, subvolumes, parents, options, false);
    }

    /** Returns the same description, with unknown options left out. */
    public VolumeDescription leavingOutUnknown() {
        return new VolumeDescription(volume, subvolumes, parents, options, true);
    }

    /** Returns the options without GluJava's own. */
    Map<String, String> translatorOptions() {
        Map<String, String> own = new HashMap<>(options);
        own.keySet().removeAll(ReservedOptions.KEYS);
        return own;
    }

    /** Reads texts that each end with a zero byte: see {@code glujava_describe}. */
    public static VolumeDescription parse(byte[] bytes, int size) {
        String[] texts = Utf8.decode(bytes, size).split("\0", -1);
        int at = 0;
        String volume = texts[at++];
        int children = Integer.parseInt(texts[at++]);
        List<Subvolume> subvolumes = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            subvolumes.add(new Subvolume(i, texts[at++]));
        }
        int above = Integer.parseInt(texts[at++]);
        List<Parent> parents = new ArrayList<>();
        for (int i = 0; i < above; i++) {
            parents.add(new Parent(i, texts[at++]));
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (; at + 1 < texts.length; at += 2) {
            options.put(texts[at], texts[at + 1]);
        }
        return new VolumeDescription(volume, List.copyOf(subvolumes), List.copyOf(parents), Map.copyOf(options));
    }
}
