package org.glujava.command.process;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a process to the request {@code reload}; see {@code lifecycle/reload.c}. */
public record Reloaded(List<Volume> volumes) {
    /**
     * A volume whose translator was to be loaded again.
     *
     * @param version the one that fops enter now; null when it was refused
     * @param failure why it was refused; null when it was not
     */
    public record Volume(
            String volume,
            @Nullable String version,
            @Nullable String jar,
            @Nullable String failure,
            @Nullable String detail,
            @Nullable String hint) {}

    /** Returns null when the process gave no such answer. */
    static @Nullable Reloaded parse(String json) {
        try {
            Reloaded reloaded = new Gson().fromJson(json, Reloaded.class);
            return reloaded == null || reloaded.volumes == null ? null : reloaded;
        } catch (JsonParseException e) {
            return null;
        }
    }
}
