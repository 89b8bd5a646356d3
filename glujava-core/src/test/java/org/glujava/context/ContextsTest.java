package org.glujava.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glujava.FdContext;
import org.glujava.InodeContext;
import org.glujava.instance.Notification;
import org.glujava.record.FakeNativeSide;
import org.glujava.record.FakeObjects;
import org.glujava.record.ForeignInode;
import org.glujava.record.PackWriter;
import org.glujava.spi.CbkId;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;
import org.junit.jupiter.api.Test;

/** What a translator keeps of inodes and fds, and when it is let go of. */
class ContextsTest {
    private static final long ADDRESS = 0x7f0010;
    private static final Gfid GFID = new Gfid(7, 8);

    /** A value that counts how often it was closed. */
    private static final class Value implements AutoCloseable {
        final AtomicInteger closed = new AtomicInteger();

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private final FakeContexts nativeContexts = new FakeContexts();
    private final Contexts contexts = new Contexts(nativeContexts, ContextsTest::close);
    private final InodeContext<Value> values = contexts.ofInodes(Value.class);
    private final InodeContext<String> names = contexts.ofInodes(String.class);
    private final FdContext<Value> ofFds = contexts.ofFds(Value.class);
    private final Notification scope = new Notification(new FakeNativeSide(), new byte[0]);
    private final Inode inode = inodeAt(ADDRESS);

    private static void close(AutoCloseable value) {
        try {
            value.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

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

    private Inode inodeAt(long address) {
        return FakeObjects.inode(scope, address, GFID);
    }

    private Fd fdAt(long address) {
        return FakeObjects.fd(scope, address, inode);
    }

    /** As the native side tells it. */
    private Notification end(CbkId cbk, long address, long number) {
        PackWriter out = new PackWriter()
                .int32(cbk.ordinal())
                .int64(address)
                .int64(number)
                .int64(0);
        out.struct(16, (to, at) -> {});
        Notification told =
                new Notification(new FakeNativeSide(), out.int64(0).int64(0).toByteArray());
        told.takeFrom(contexts, told.cbk());
        return told;
    }

    private void forget(long address) {
        end(CbkId.FORGET, address, nativeContexts.ends(address)).close();
    }

    @Test
    void all_that_is_there_can_be_looked_at() {
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
    void what_is_given_back_is_not_closed() {
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
    void what_is_left_is_closed_once_when_the_inode_is_forgotten() {
        Value value = new Value();
        values.put(inode, value);
        names.put(inode, "name");
        long number = nativeContexts.numbers.get(ADDRESS);
        forget(ADDRESS);
        end(CbkId.FORGET, ADDRESS, number).close();
        contexts.end();
        assertThat(value.closed).hasValue(1);
        assertThat(values.size() + names.size()).isZero();
        assertThat(values.get(inode)).isNull();
    }

    @Test
    void fds_are_released_as_files_or_as_directories() {
        for (CbkId cbk : List.of(CbkId.RELEASE, CbkId.RELEASEDIR)) {
            Value value = new Value();
            ofFds.put(fdAt(ADDRESS), value);
            assertThat(ofFds.get(fdAt(ADDRESS))).isSameAs(value);
            assertThat(ofFds.computeIfAbsent(fdAt(ADDRESS), any -> new Value())).isSameAs(value);
            end(cbk, ADDRESS, nativeContexts.ends(ADDRESS)).close();
            assertThat(value.closed).hasValue(1);
            assertThat(ofFds.get(fdAt(ADDRESS))).isNull();
        }
        assertThat(ofFds.size()).isZero();
        assertThat(ofFds.remove(fdAt(ADDRESS))).isNull();
    }

    @Test
    void the_method_that_is_told_of_the_end_still_sees_it() {
        Value value = new Value();
        values.put(inode, value);
        names.put(inode, "name");
        Notification told = end(CbkId.FORGET, ADDRESS, nativeContexts.ends(ADDRESS));
        Inode ending = told.cbkArgs().inode();
        assertThat(values.get(inodeAt(ADDRESS)))
                .as("another one of this address")
                .isNull();
        assertThat(values.get(ending)).isSameAs(value);
        assertThat(names.remove(ending)).isEqualTo("name");
        assertThatIllegalStateException().isThrownBy(() -> names.put(ending, "late"));
        assertThat(value.closed).hasValue(0);
        told.close();
        assertThat(value.closed).hasValue(1);
        assertThat(values.get(ending)).isNull();
    }

    @Test
    void another_inode_at_the_same_address_has_nothing_of_the_first_one() {
        Value old = new Value();
        values.put(inode, old);
        long oldNumber = nativeContexts.ends(ADDRESS);
        nativeContexts.mayHaveEnded = true;
        assertThat(values.get(inodeAt(ADDRESS))).isNull();
        assertThat(values.remove(inodeAt(ADDRESS))).isNull();

        Value next = new Value();
        assertThat(values.put(inodeAt(ADDRESS), next)).isNull();
        assertThat(values.size()).isEqualTo(2);
        end(CbkId.FORGET, ADDRESS, oldNumber).close();
        nativeContexts.mayHaveEnded = false;
        assertThat(old.closed).hasValue(1);
        assertThat(next.closed).hasValue(0);
        assertThat(values.get(inodeAt(ADDRESS))).isSameAs(next);
        assertThat(values.size()).isEqualTo(1);
    }

    @Test
    void one_that_ends_while_another_is_looked_up_is_not_found() {
        names.put(inode, "name");
        long number = nativeContexts.ends(ADDRESS);
        nativeContexts.mayHaveEnded = true;
        nativeContexts.meanwhile = () -> {
            nativeContexts.mayHaveEnded = false;
            end(CbkId.FORGET, ADDRESS, number).close();
        };
        assertThat(names.get(inodeAt(ADDRESS))).isNull();
    }

    @Test
    void looking_up_asks_nobody_unless_it_must() {
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

    @Test
    void only_what_is_used_is_told_of() {
        assertThat(contexts.cbks()).isEqualTo(1 | 2 | 4);
        assertThat(new Contexts(nativeContexts, ContextsTest::close).cbks()).isZero();
    }

    @Test
    void at_the_end_all_is_closed_and_nothing_can_be_put() {
        Value value = new Value();
        Value replaced = new Value();
        Value ofFd = new Value();
        values.put(inode, replaced);
        nativeContexts.ends(ADDRESS);
        nativeContexts.mayHaveEnded = true;
        values.put(inode, value);
        ofFds.put(fdAt(ADDRESS + 16), ofFd);
        contexts.end();
        for (Value each : List.of(value, replaced, ofFd)) {
            assertThat(each.closed).hasValue(1);
        }
        int calls = nativeContexts.calls.get();
        assertThat(values.get(inode)).isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> values.put(inode, value))
                .withMessageContaining("has ended");
        assertThat(nativeContexts.calls).as("the native side may be gone").hasValue(calls);
        assertThat(values.size() + ofFds.size()).isZero();
    }

    /** All threads want the same inodes; then GlusterFS forgets half of them while others end the instance. */
    @Test
    void each_value_is_made_once_and_closed_once_whoever_comes_first() throws Exception {
        int threads = 4;
        int inodes = 2_000;
        List<Value> made = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            all.add(pool.submit(() -> {
                start.await();
                for (int i = 0; i < inodes; i++) {
                    values.computeIfAbsent(inodeAt(ADDRESS + 16L * i), any -> {
                        Value value = new Value();
                        made.add(value);
                        return value;
                    });
                }
                start.await();
                assertThat(made).hasSize(inodes);
                assertThat(values.size()).isEqualTo(inodes);
                start.await();
                if (number == 0) {
                    contexts.end();
                } else {
                    for (int i = number; i < inodes; i += threads - 1) {
                        forget(ADDRESS + 16L * i);
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        assertThat(made).allMatch(value -> value.closed.get() == 1);
        assertThat(values.size()).isZero();
    }
}
