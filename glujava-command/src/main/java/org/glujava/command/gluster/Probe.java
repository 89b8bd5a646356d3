package org.glujava.command.gluster;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.glujava.command.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * The program glujava-probe, which looks at the machine with the meta-translator's own code. It knows the settings, so
 * that no other place has their rules.
 */
public final class Probe {
    private static final String PROPERTY = "glujava.probe";
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    private Probe() {}

    /**
     * What it reports.
     *
     * @param home the run-time home that GlusterFS's processes use
     * @param xlators GlusterFS's folder of translators; null if GlusterFS is not installed
     * @param javaHome the JVM that they would load; null if there is none
     * @param findings what is right and wrong
     */
    public record Report(
            String home,
            @Nullable String xlators,
            @Nullable String javaHome,
            @Nullable List<Finding> findings) {}

    /**
     * One thing that was looked at.
     *
     * @param level ok, warning or failure
     * @param what the examined part, such as "jvm"
     * @param message what was found
     * @param hint what to do; null for nothing
     */
    public record Finding(
            String level,
            String what,
            String message,
            @Nullable String hint) {}

    /** Returns the run-time home. */
    public static Path home() {
        return Path.of(run("--facts").home());
    }

    /** Returns all that it finds. */
    public static Report all() {
        return run("--json");
    }

    private static Report run(String option) {
        String program = System.getProperty(PROPERTY);
        if (program == null) {
            throw new CommandFailure("the property " + PROPERTY + " is not set", "start 'glujava', which sets it");
        }
        try {
            Process process = new ProcessBuilder(program, option)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Report report = GSON.fromJson(text, Report.class);
            if (report == null || report.home() == null) {
                throw new CommandFailure(
                        "the settings of this machine cannot be read", "correct what the line above names");
            }
            return report;
        } catch (IOException | JsonParseException e) {
            throw new CommandFailure("cannot run " + program + ": " + e.getMessage(), "install GluJava again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "run the command again", e);
        }
    }
}
