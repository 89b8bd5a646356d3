package org.glujava.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glujava.instance.Notification;
import org.glujava.spi.CbkId;
import org.glujava.type.Inode;
import org.junit.jupiter.api.Test;

/** The end of inodes, fds and the instance: values are closed once, and are not found for another object. */
class ContextEndsTest extends ContextFixture {
    @Test
    void remaining_values_are_closed_once_when_the_inode_is_forgotten() {
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
    void the_method_for_the_end_still_sees_the_value() {
        Value value = new Value();
        values.put(inode, value);
        names.put(inode, "name");
        Notification notification = end(CbkId.FORGET, ADDRESS, nativeContexts.ends(ADDRESS));
        Inode ending = notification.cbkArgs().inode();
        assertThat(values.get(inodeAt(ADDRESS)))
                .as("another one of this address")
                .isNull();
        assertThat(values.get(ending)).isSameAs(value);
        assertThat(names.remove(ending)).isEqualTo("name");
        assertThatIllegalStateException().isThrownBy(() -> names.put(ending, "late"));
        assertThat(value.closed).hasValue(0);
        notification.close();
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
    void an_entry_that_ends_during_a_lookup_is_not_found() {
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
    void only_ends_of_used_inodes_are_reported() {
        assertThat(contexts.cbks()).isEqualTo(1 | 2 | 4);
        assertThat(new Contexts(nativeContexts, ContextFixture::close).cbks()).isZero();
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

    @Test
    void each_value_is_made_once_and_closed_once_in_any_order() throws Exception {
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
