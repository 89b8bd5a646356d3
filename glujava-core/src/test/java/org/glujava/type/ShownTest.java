package org.glujava.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.SetxattrArgs;
import org.glujava.spi.Shown;
import org.junit.jupiter.api.Test;

/** Messages show an author's payloads and dicts by their content, not by their class. */
class ShownTest {
    private static final Loc LOC = Loc.builder().path("/a").build();

    @Test
    void a_payload_by_its_length_and_first_bytes() {
        assertThat(Payload.of(new byte[] {1, 2, (byte) 0xff})).hasToString("payload of 3 bytes: 01 02 ff");
        assertThat(Payload.of(new byte[0])).hasToString("payload of 0 bytes");
        assertThat(Payload.of(new byte[100])).hasToString("payload of 100 bytes: " + "00 ".repeat(16) + "...");
    }

    /** Implemented as a lambda, in several pieces. */
    @Test
    void a_payload_of_the_author_s_own() {
        Payload own = () -> List.of(ByteBuffer.wrap(new byte[3]), ByteBuffer.wrap(new byte[] {7, 8}));
        assertThat(Shown.of((Object) own)).isEqualTo("payload of 5 bytes: 00 00 00 07 08");
        ByteBuffer read = ByteBuffer.wrap(new byte[4]).position(2);
        Payload partly = () -> List.of(read);
        assertThat(Shown.of((Object) partly)).isEqualTo("payload of 2 bytes: 00 00");
        assertThat(read.position()).as("nothing was read").isEqualTo(2);
    }

    @Test
    void a_dict_by_its_keys_and_values() {
        Dict dict = Dict.builder()
                .put("user.a", "text")
                .put("n", 5)
                .put("b", new byte[3])
                .build();
        assertThat(dict).hasToString("{user.a=STRING text, n=INTEGER 5, b=BINARY of 3 bytes}");
        assertThat(dict.edit().remove("n").build()).hasToString("{user.a=STRING text, b=BINARY of 3 bytes}");
        Dict own = () -> Map.of("k", DictValue.of("v"));
        assertThat(SetxattrArgs.of(LOC, own, 0, null))
                .hasToString("setxattr{loc=/a, dict={k=STRING v}, flags=0, xdata=null}");
    }

    @Test
    void nothing_is_long() {
        DictBuilder many = Dict.builder();
        for (int i = 0; i < 100; i++) {
            many.put("key" + i, "v".repeat(1000));
        }
        assertThat(many.build().toString()).hasSizeLessThan(2000).endsWith(", and 84 more}");
        List<DirEntry> entries = Collections.nCopies(100, new DirEntry("a", 1, 1, 8, Iatt.zero(), null, null));
        assertThat(DirEntries.of(entries)).hasToString("100 entries [a, a, a, a, a, a, a, a, ...]");
    }

    @Test
    void arguments_and_replies_show_their_parts() {
        assertThat(ReaddirReply.of(0, DirEntries.of(List.of()), null))
                .hasToString("readdir = 0 {entries=0 entries [], xdata=null}");
    }

    @Test
    void a_lock_shows_its_owner_and_credentials_themselves() {
        assertThat(Flock.zero().withOwner(new byte[] {1, 2}).toString())
                .contains("owner=01 02")
                .doesNotContain("[B");
        assertThat(Lease.zero().toString()).doesNotContain("[B");
        assertThat(LockList.of(List.of(new LockMigration(Flock.zero(), "c", 0))).toString())
                .startsWith("[LockMigration[");
        assertThat(Credentials.of(1, 2, 3, List.of(), new byte[1])).hasToString("uid 1, gid 2, pid 3");
    }

    @Test
    void a_text_for_programs_has_no_zero_behind_it() {
        Dict dict = Dict.builder().put("c", "abc").putText("p", "abc").build();
        assertThat(dict.getBytes("c")).containsExactly('a', 'b', 'c', 0);
        assertThat(dict.getBytes("p")).containsExactly('a', 'b', 'c');
        assertThat(dict.getString("c")).isEqualTo("abc");
        assertThat(dict.getString("p")).isEqualTo("abc");
        assertThat(dict.get("p").type()).isEqualTo(DictType.BINARY);
    }
}
