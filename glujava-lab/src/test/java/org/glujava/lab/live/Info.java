package org.glujava.lab.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The content of the xattr {@code glusterfs.glujava.info}, read with getfattr. */
record Info(JsonObject json) {
    private static final String KEY = "glusterfs.glujava.info";
    private static final int LIMIT = 20;

    /** Reads it of {@code file}; {@code as} is a command that runs getfattr, for example as another user. */
    static Info of(Path file, String... as) {
        return new Info(JsonParser.parseString(read(file, as)).getAsJsonObject());
    }

    static String read(Path file, String... as) {
        // From within its folder, because another user may be unable to enter the path.
        boolean isFolder = Files.isDirectory(file);
        List<String> command = new ArrayList<>(List.of(as));
        command.addAll(List.of(
                "getfattr",
                "--only-values",
                "-n",
                KEY,
                isFolder ? "." : file.getFileName().toString()));
        try {
            Process getfattr = new ProcessBuilder(command)
                    .directory((isFolder ? file : file.getParent()).toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(getfattr.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!getfattr.waitFor(LIMIT, TimeUnit.SECONDS) || getfattr.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError("cannot run " + command, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String text(String key) {
        return json.get(key).getAsString();
    }

    List<String> volumes() {
        return json.getAsJsonArray("instances").asList().stream()
                .map(instance -> instance.getAsJsonObject().get("volume").getAsString())
                .toList();
    }

    JsonObject instance(String volume) {
        return json.getAsJsonArray("instances").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(instance -> instance.get("volume").getAsString().equals(volume))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + volume + " among " + volumes()));
    }
}
