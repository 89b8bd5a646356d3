package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.glujava.lab.Await;
import org.glujava.lab.Lab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lab whose owner ends without closing it is removed. */
@Live
@AnyJdk
class OwnerEndsTest {
    private static final Duration STARTED = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<Process> owners = new ArrayList<>();

    /** For tests that fail before they have ended theirs. */
    @AfterEach
    void end() throws InterruptedException {
        for (Process owner : owners) {
            owner.destroy();
            owner.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void an_interrupted_owner_leaves_nothing_behind(String signal) throws Exception {
        Owner owner = start();

        owner.end(signal);

        assertThat(owner.lab()).doesNotExist();
        assertThat(ChildJvm.mountsUnder(owner.lab())).isEmpty();
    }

    @Test
    void the_next_lab_removes_the_remains_of_a_killed_owner() throws Exception {
        Owner owner = start();
        owner.end("KILL");
        assertThat(ChildJvm.mountsUnder(owner.lab())).isNotEmpty();

        try (Lab next = Lab.open()) {
            assertThat(owner.lab()).doesNotExist();
            assertThat(ChildJvm.mountsUnder(owner.lab())).isEmpty();
            assertThat(next.folder()).exists();
        }
    }

    @Test
    void a_cluster_ends_with_its_lab() throws Exception {
        Owner owner = start(LabOwner.CLUSTER);
        assertThat(owner.processes()).anyMatch(line -> line.contains("glusterd.vol"));

        owner.end("TERM");

        assertThat(owner.processes()).isEmpty();
        assertThat(owner.lab()).doesNotExist();
    }

    @Test
    void the_next_lab_removes_the_cluster_of_a_killed_owner() throws Exception {
        Owner owner = start(LabOwner.CLUSTER);
        owner.end("KILL");
        assertThat(owner.processes()).anyMatch(line -> line.contains("glusterd.vol"));

        Lab.open().close();

        Await.within(
                STARTED, () -> owner.processes().isEmpty()); // those of a namespace end shortly after its first process
        assertThat(owner.processes()).isEmpty();
        assertThat(owner.lab()).doesNotExist();
    }

    @Test
    void the_lab_of_an_owner_that_lives_is_left_alone() throws Exception {
        Owner owner = start();

        Lab.open().close();

        assertThat(owner.lab()).exists();
        assertThat(ChildJvm.mountsUnder(owner.lab())).isNotEmpty();
        owner.end("TERM");
        assertThat(owner.lab()).doesNotExist();
    }

    private Owner start(String... arguments) throws IOException {
        Path console = folder.resolve("console");
        Process process = ChildJvm.of(LabOwner.class, arguments)
                .redirectOutput(console.toFile())
                .start();
        owners.add(process);
        Await.until(STARTED, "the owner's lab", () -> lab(console).isPresent() || !process.isAlive());
        return new Owner(process, lab(console).orElseThrow(() -> new AssertionError("see " + console)));
    }

    private static Optional<Path> lab(Path console) {
        try {
            return Files.readAllLines(console).stream()
                    .filter(line -> line.startsWith(LabOwner.READY))
                    .map(line -> Path.of(line.substring(LabOwner.READY.length())))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record Owner(Process process, Path lab) {
        /** Returns the command lines of the lab's processes, in all namespaces. */
        List<String> processes() {
            return ProcessHandle.allProcesses()
                    .flatMap(each -> each.info().commandLine().stream())
                    .filter(line -> line.contains(lab.toString()))
                    .toList();
        }

        void end(String signal) throws Exception {
            ChildJvm.signal(process, signal);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ended").isTrue();
        }
    }
}
