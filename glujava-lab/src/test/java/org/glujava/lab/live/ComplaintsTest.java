package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.lab.GlusterLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsTest {
    private static final String TIME = "[2026-11-23 02:24:15.608332 +0000] ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E [xlator.c:68:init] 3-v-java: GluJava: option 'node-uuid' is not known",
                "W [lifecycle.c:188:gj_lifecycle_destroy] 0-v-witness: ended with 1 frames and 0 operations in flight",
                "E [org.example.Some:0:java] 0-v-witness: it is wrong",
                "E [MSGID: 1000123] [Some.java:47:lookup] 0-v-witness: it is wrong",
            })
    void warnings_and_errors_of_ours_count(String line) throws IOException {
        assertThat(in(line)).containsExactly(TIME + line);
    }

    @Test
    void lines_of_lower_levels_and_of_glusterfs_do_not_count() throws IOException {
        assertThat(in("I [org.example.Some:0:java] 0-v-witness: it is well")).isEmpty();
        assertThat(in("W [socket.c:749:__socket_rwv] 0-v-client-0: readv failed (No data available)"))
                .isEmpty();
        assertThat(in("E [call-stub.c:2040:call_resume_wind] 0-v-client-0: Invalid value of FOP"))
                .isEmpty();
        assertThat(in("W [MSGID: 101095] [xlator.c:213:xlator_volopt_dynload] 0-xlator: DL open failed"))
                .isEmpty();
    }

    private List<String> in(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), TIME + line + "\n");
        return Complaints.in(new GlusterLog(file));
    }
}
