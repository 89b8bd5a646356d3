package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Passes a {@link LiveLab} to each test that declares one, and checks that nothing of it is left. */
final class LiveLabExtension implements ParameterResolver, AfterEachCallback {
    private static final int LOG_DEPTH = 3;
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(LiveLabExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LiveLab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(SPACE).computeIfAbsent(LiveLab.class, type -> new LiveLab(), LiveLab.class);
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        LiveLab live = test.getStore(SPACE).remove(LiveLab.class, LiveLab.class);
        if (live == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            keepLogs(live.lab().folder(), test);
        }
        List<Path> crashes = files(live.lab().folder(), "hs_err.*|core.*");
        live.lab().close();
        assertThat(crashes).as("crashes").isEmpty();
        assertThat(live.lab().pids()).as("GlusterFS processes left").isEmpty();
        assertThat(live.lab().mounts()).as("mounts left").isEmpty();
        assertThat(live.lab().folder()).doesNotExist();
    }

    /** Copies the logs of a failed test, because the lab deletes them. */
    private static void keepLogs(Path folder, ExtensionContext test) throws IOException {
        Path kept = GlujavaPaths.find()
                .root()
                .resolve("glujava-lab/target/live-logs")
                .resolve(test.getRequiredTestClass().getSimpleName())
                .resolve(test.getDisplayName().replaceAll("[^A-Za-z0-9_]+", "-"));
        Files.createDirectories(kept);
        for (Path file : files(folder, ".*\\.(log|vol|console)|hs_err.*")) {
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder, String named) throws IOException {
        Path node = folder.resolve("node");
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(folder, node)) {
            // No tree walk, which would access the folder of a mount whose client is dead.
            try (Stream<Path> files = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
                files.filter(file -> isCalled(named, file)).forEach(found::add);
            }
        }
        Path logs = node.resolve("log");
        try (Stream<Path> files = Files.isDirectory(logs) ? Files.walk(logs, LOG_DEPTH) : Stream.empty()) {
            files.filter(file -> isCalled(named, file)).forEach(found::add);
        }
        return found;
    }

    private static boolean isCalled(String named, Path file) {
        return file.getFileName().toString().matches(named);
    }
}
