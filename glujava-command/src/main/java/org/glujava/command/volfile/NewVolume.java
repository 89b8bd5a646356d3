package org.glujava.command.volfile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A volume to insert.
 *
 * @param options by key, in the order of the file
 */
public record NewVolume(String name, String type, Map<String, String> options) {
    public NewVolume {
        options = new LinkedHashMap<>(options);
    }

    /** Returns the volume above {@code subvolume}, which is a word of the volfile, without a line break at its end. */
    String text(String subvolume) throws VolfileException {
        StringBuilder text = new StringBuilder("volume ")
                .append(Words.quoted(name))
                .append("\n    type ")
                .append(Words.quoted(type))
                .append('\n');
        for (Map.Entry<String, String> option : options.entrySet()) {
            text.append("    option ")
                    .append(Words.quoted(option.getKey()))
                    .append(' ')
                    .append(Words.quoted(option.getValue()))
                    .append('\n');
        }
        return text.append("    subvolumes ")
                .append(subvolume)
                .append("\nend-volume")
                .toString();
    }
}
