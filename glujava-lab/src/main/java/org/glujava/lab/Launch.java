package org.glujava.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts a GlusterFS process, with all its files in the lab's folder. */
final class Launch {
    private final Lab lab;
    private final String name;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Duration limit = Duration.ofSeconds(30);

    private Launch(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
    }

    /** A started process; {@code child} if it stays in the foreground. */
    record Started(Proc.Id id, @Nullable Process child, Path pidFile, GlusterLog log) {}

    static Launch of(Lab lab, String name, String program, Volfile volfile) {
        return of(lab, name, List.of(program))
                .arguments("-f", lab.write(name + ".vol", volfile.text()).toString());
    }

    /** Arguments that do not name a volfile yet. */
    static Launch of(Lab lab, String name, List<String> program) {
        Launch launch = new Launch(lab, name);
        launch.command.addAll(program);
        // GlusterFS takes a relative log file's name for a folder, and fails.
        launch.arguments(
                "-p", launch.file(".pid").toString(), "-l", launch.file(".log").toString());
        return launch;
    }

    Launch arguments(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    Launch environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Runs it by another command, which must exec it. */
    Launch under(List<String> other) {
        command.addAll(0, other);
        return this;
    }

    Launch within(Duration limit) {
        this.limit = limit;
        return this;
    }

    /** Returns when GlusterFS reports that its graph is up: then the first process ends. */
    Started daemon() {
        Process parent = spawn();
        boolean ended = Command.waitFor(parent, limit);
        if (!ended) {
            lab.killLeftovers(file(".pid"));
            throw new LabException(name + " did not come up within " + limit.toSeconds() + " s" + log().gist());
        }
        if (parent.exitValue() != 0) {
            throw new StartFailed(name, parent.exitValue(), log());
        }
        return new Started(daemonId(), null, file(".pid"), log());
    }

    /** Returns at once: with {@code -N} GlusterFS does not report when its graph is up. */
    Started foreground() {
        arguments("-N");
        Process child = spawn();
        Proc.Id id = Proc.id(child.pid());
        if (id == null) {
            throw new StartFailed(name, Command.waitFor(child, limit) ? child.exitValue() : -1, log());
        }
        return new Started(id, child, file(".pid"), log());
    }

    private Process spawn() {
        File console = file(".console").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(lab.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        return lab.spawn(builder);
    }

    private Proc.Id daemonId() {
        try {
            Proc.Id id = Proc.id(Long.parseLong(Files.readString(file(".pid")).strip()));
            if (id != null && id.running()) {
                return id;
            }
        } catch (IOException | NumberFormatException e) {
            throw new LabException(name + " came up but left no usable " + file(".pid"), e);
        }
        throw new LabException(name + " came up and ended at once" + log().gist());
    }

    private GlusterLog log() {
        return new GlusterLog(file(".log"));
    }

    private Path file(String suffix) {
        return lab.folder().resolve(name + suffix);
    }
}
