package org.glujava.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.glujava.record.ForeignInode;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.junit.jupiter.api.Test;

/** Values of a translator for inodes and fds: put, found and removed. */
class ContextsTest extends ContextFixture {
    /** Contexts are looked up in fops. */
    @Test
    void a_look_up_allocates_nothing() {
        values.put(inode, new Value());
        Fd fd = fdAt(ADDRESS + 8);
        ofFds.put(fd, new Value());
        KeptInode kept = inode.keep();
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 10; i++) { // the first ones load classes
            values.get(inode);
            ofFds.get(fd);
            values.get(kept);
        }
        thread.getCurrentThreadAllocatedBytes();
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            values.get(inode);
            ofFds.get(fd);
            values.get(kept);
        }
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
    }

    @Test
    void all_entries_can_be_visited() {
        Value value = new Value();
        values.put(inode, value);
        names.put(inode, "name");
        names.put(inodeAt(ADDRESS + 16), "other");
        names.remove(inodeAt(ADDRESS + 16));

        Map<Object, Long> seen = new HashMap<>();
        contexts.look((pointer, each) -> seen.put(each, pointer));

        assertThat(seen).isEqualTo(Map.of(value, ADDRESS, "name", ADDRESS));
        assertThat(values.get(inode)).isSameAs(value);
    }

    @Test
    void each_inode_has_a_value_for_each_type() {
        Value value = new Value();
        assertThat(values.get(inode)).isNull();
        assertThat(values.put(inode, value)).isNull();
        assertThat(names.get(inode)).isNull();
        assertThat(names.put(inode, "name")).isNull();
        assertThat(values.get(inodeAt(ADDRESS))).isSameAs(value);
        assertThat(values.get(inodeAt(ADDRESS + 16))).isNull();
        assertThat(names.get(inode)).isEqualTo("name");
        assertThat(contexts.ofInodes(Value.class)).isSameAs(values);
        assertThat(values.size() + names.size()).isEqualTo(2);
        assertThat(ofFds.size()).isZero();
        assertThatNullPointerException().isThrownBy(() -> values.put(inode, null));
    }

    @Test
    void a_returned_value_is_not_closed() {
        Value first = new Value();
        Value second = new Value();
        values.put(inode, first);
        assertThat(values.put(inode, second)).isSameAs(first);
        assertThat(values.size()).isEqualTo(1);
        assertThat(values.remove(inode)).isSameAs(second);
        assertThat(values.remove(inode)).isNull();
        assertThat(values.size()).isZero();
        forget(ADDRESS);
        assertThat(first.closed).hasValue(0);
        assertThat(second.closed).hasValue(0);
    }

    @Test
    void a_lookup_makes_no_call_unless_it_must() {
        names.put(inode, "name");
        int calls = nativeContexts.calls.get();
        names.get(inode);
        names.get(inodeAt(ADDRESS + 16));
        names.computeIfAbsent(inode, any -> "other");
        names.remove(inodeAt(ADDRESS + 16));
        assertThat(nativeContexts.calls).hasValue(calls);
        nativeContexts.mayHaveEnded = true;
        assertThat(names.get(inode)).isEqualTo("name");
        assertThat(nativeContexts.calls).hasValue(calls + 1);
    }

    @Test
    void a_function_that_makes_nothing_or_throws_leaves_nothing() {
        assertThat(names.computeIfAbsent(inode, any -> null)).isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> names.computeIfAbsent(inode, any -> {
                    throw new IllegalStateException("made up");
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> names.computeIfAbsent(inode, any -> "outer" + names.put(inode, "inner")))
                .withMessageContaining("has stored a value itself");
        assertThat(names.size()).isEqualTo(1);
        assertThat(names.get(inode)).isEqualTo("inner");
    }

    @Test
    void without_memory_nothing_is_put() {
        nativeContexts.fails = true;
        assertThatIllegalStateException().isThrownBy(() -> names.put(inode, "name"));
        assertThat(names.size()).isZero();
        assertThat(names.get(inode)).isNull();
    }

    @Test
    void an_inode_that_is_not_lent_any_more_has_no_context() {
        names.put(inode, "name");
        scope.close();
        assertThatIllegalStateException().isThrownBy(() -> names.get(inode));
        assertThatIllegalStateException().isThrownBy(() -> names.put(inode, "name"));
    }

    @Test
    void a_kept_inode_has_the_same_context_until_it_is_closed() {
        KeptInode kept = inode.keep();
        names.put(kept, "name");
        assertThat(names.get(inode)).isEqualTo("name");
        assertThat(names.get(kept)).isEqualTo("name");
        kept.close();
        assertThatIllegalStateException().isThrownBy(() -> names.get(kept));
        assertThatIllegalStateException().isThrownBy(() -> names.put(kept, "late"));
        assertThat(names.get(inode)).isEqualTo("name");
    }

    @Test
    void an_inode_that_is_not_glusterfs_s_has_none() {
        Inode foreign = new ForeignInode();
        assertThatIllegalArgumentException().isThrownBy(() -> names.get(foreign));
    }

    @Test
    void a_new_type_comes_too_late_when_the_translator_is_made() {
        contexts.seal();
        assertThat(contexts.ofInodes(String.class)).isSameAs(names);
        assertThatIllegalStateException()
                .isThrownBy(() -> contexts.ofInodes(Integer.class))
                .withMessageContaining("java.lang.Integer", "constructor");
        assertThatIllegalStateException().isThrownBy(() -> contexts.ofFds(String.class));
    }

    /** All threads want the same inodes; then GlusterFS forgets half of them while others end the instance. */
}
