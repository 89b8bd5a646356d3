package org.glujava.command.gluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The translators in Java of a mount's process, as its virtual xattr says. */
public final class RunningTranslators {
    private static final String XATTR = "glusterfs.glujava.info";

    private RunningTranslators() {}

    /** Returns the states of the mount's volumes with a translator in Java, such as {@code up}, by the volumes' names. */
    public static Map<String, String> of(Path mount) {
        return Xattr.read(mount, XATTR).map(RunningTranslators::parse).orElseGet(Map::of);
    }

    static Map<String, String> parse(String json) {
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonElement each : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("instances")) {
            JsonObject instance = each.getAsJsonObject();
            String state = instance.get("state").getAsString();
            if (!state.equals("left")) { // another graph has replaced it
                states.put(instance.get("volume").getAsString(), state);
            }
        }
        return states;
    }
}
