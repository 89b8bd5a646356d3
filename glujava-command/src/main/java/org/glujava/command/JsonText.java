package org.glujava.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The output of {@code --json}. */
final class JsonText {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonText() {}

    static String of(Object value) {
        return GSON.toJson(value);
    }
}
