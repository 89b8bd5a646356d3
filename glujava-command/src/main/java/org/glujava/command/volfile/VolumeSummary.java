package org.glujava.command.volfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A volume of a volfile, to be shown.
 *
 * @param options by key
 */
public record VolumeSummary(String name, String type, Map<String, String> options, List<String> subvolumes) {
    /** Returns the volumes from the top of the graph to the bottom. */
    public static List<VolumeSummary> topDown(ParsedVolfile file) {
        List<VolumeSummary> volumes = new ArrayList<>();
        for (ParsedVolume volume : file.volumes()) {
            volumes.add(0, new VolumeSummary(volume.name(), volume.type(), volume.options(), volume.subvolumes()));
        }
        return volumes;
    }
}
