package org.glujava.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The log file of a GlusterFS process. Each call reads it again. */
public record GlusterLog(Path file) {
    /** {@code [2026-01-31 12:00:00.000000 +0000] E [MSGID: ...}: errors, critical, alert and emergency lines. */
    private static final Pattern ERROR = Pattern.compile("^\\[[^]]+] [ECAM] .*");

    public List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new LabException("cannot read the log " + file, e);
        }
    }

    /**
     * Returns an excerpt for a message, because the log may be deleted before it is read: the errors, otherwise the
     * last lines.
     */
    String gist() {
        List<String> lines = lines();
        List<String> errors = errors();
        List<String> gist = errors.isEmpty() ? lines.subList(Math.max(0, lines.size() - 3), lines.size()) : errors;
        return gist.isEmpty() ? "; its log is empty" : "; its log says:\n  " + String.join("\n  ", gist);
    }

    public List<String> errors() {
        return lines().stream().filter(line -> ERROR.matcher(line).matches()).toList();
    }

    /** Returns the lines that contain all of {@code parts}. */
    public List<String> linesWith(String... parts) {
        return lines().stream()
                .filter(line -> List.of(parts).stream().allMatch(line::contains))
                .toList();
    }

    /** Waits for a line that contains all of {@code parts}, because GlusterFS may write it after its answer. */
    public boolean gains(Duration limit, String... parts) {
        return Await.within(limit, () -> !linesWith(parts).isEmpty());
    }
}
