package org.glujava.lab.authors.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FlushArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.MkdirArgs;
import org.glujava.fop.RenameArgs;
import org.glujava.fop.UnlinkArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GluJavaTest
class AuditTest {
    private static final Credentials BOB = Credentials.of(1000, 100, 4711, List.of(100), new byte[0]);

    @TempDir
    Path folder;

    private TestGraph graph;

    @BeforeEach
    void begin() {
        graph = TestGraph.of(Audit.class)
                .option("file", folder.resolve("audit.jsonl").toString())
                .option("max-size", "1KB")
                .child("brick", new MemoryChild())
                .build();
    }

    private List<JsonObject> events() throws Exception {
        return Files.readAllLines(folder.resolve("audit.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private Fd created(String path) {
        Loc loc = graph.loc(path);
        Fd fd = graph.fd(loc, OpenFlags.O_RDWR);
        assertThat(graph.fop(BOB, CreateArgs.of(loc, OpenFlags.O_RDWR, 0644, 022, fd, null)))
                .succeeded();
        return fd;
    }

    @Test
    void a_life_of_a_file() throws Exception {
        Fd fd = created("/a");
        graph.fop(BOB, WritevArgs.of(fd, Payload.of(new byte[10]), 0, 0, null));
        graph.fop(BOB, WritevArgs.of(fd, Payload.of(new byte[5]), 10, 0, null));
        graph.fop(BOB, FlushArgs.of(fd, null));
        graph.fop(BOB, RenameArgs.of(graph.loc("/a"), graph.loc("/b"), null));
        graph.fop(LookupArgs.of(graph.loc("/b"), null));
        graph.fop(BOB, UnlinkArgs.of(graph.loc("/b"), 0, null));
        assertThat(events())
                .extracting(e -> e.get("what").getAsString())
                .containsExactly("create", "write", "rename", "unlink");
        JsonObject write = events().get(1);
        assertThat(write.get("bytes").getAsLong()).isEqualTo(15);
        assertThat(write.get("writes").getAsLong()).isEqualTo(2);
        assertThat(write.get("uid").getAsInt()).isEqualTo(1000);
        assertThat(write.get("pid").getAsInt()).isEqualTo(4711);
        assertThat(write.get("path").getAsString()).isEqualTo("/a");
        assertThat(write.get("gfid").getAsString()).isNotEqualTo("00000000-0000-0000-0000-000000000000");
    }

    @Test
    void a_failure_is_logged_with_its_reason() throws Exception {
        graph.child().fail(Errno.EACCES, FopId.MKDIR);
        graph.fop(BOB, MkdirArgs.of(graph.loc("/d"), 0755, 022, null));
        assertThat(events().get(0).get("error").getAsString()).contains("EACCES");
    }

    @Test
    void unflushed_writes_are_logged_at_release() throws Exception {
        Fd fd = created("/a");
        graph.fop(BOB, WritevArgs.of(fd, Payload.of(new byte[10]), 0, 0, null));
        assertThat(events()).hasSize(1);
        graph.release(fd);
        assertThat(events()).hasSize(2);
        assertThat(events().get(1).get("bytes").getAsLong()).isEqualTo(10);
    }

    @Test
    void files_are_rotated() throws Exception {
        for (int i = 0; i < 60; i++) {
            graph.fop(BOB, MkdirArgs.of(graph.loc("/d" + i), 0755, 022, null));
        }
        assertThat(folder.resolve("audit.jsonl.1")).exists();
        assertThat(folder.resolve("audit.jsonl.5")).exists();
        assertThat(folder.resolve("audit.jsonl.6")).doesNotExist();
    }

    @Test
    void daemons_are_not_logged() throws Exception {
        graph.fop(Credentials.of(0, 0, -6, List.of(), new byte[0]), MkdirArgs.of(graph.loc("/d"), 0755, 022, null));
        assertThat(events()).isEmpty();
    }

    @Test
    void the_file_can_be_changed_while_it_runs() throws Exception {
        graph.reconfigure("file", folder.resolve("other").toString());
        graph.fop(BOB, MkdirArgs.of(graph.loc("/d"), 0755, 022, null));
        assertThat(folder.resolve("other")).isNotEmptyFile();
        assertThat(graph.statedump()).containsEntry("written", "1");
    }
}
