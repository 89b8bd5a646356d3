package org.glujava.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ContextTableTest {
    private final ContextTable table = new ContextTable();

    private static ContextEntry entry(long pointer) {
        return new ContextEntry(pointer, pointer, 1);
    }

    @Test
    void it_does_what_a_map_does() {
        Random random = new Random(1);
        Map<Long, ContextEntry> map = new HashMap<>();
        for (int round = 0; round < 200_000; round++) {
            long pointer = 0x7f0000L + 168 * random.nextInt(20_000);
            if (random.nextInt(100) < (round < 100_000 ? 70 : 30)) {
                ContextEntry entry = entry(pointer);
                assertThat(table.put(entry)).isSameAs(map.put(pointer, entry));
            } else {
                table.remove(pointer);
                map.remove(pointer);
            }
            assertThat(table.get(pointer)).isSameAs(map.get(pointer));
        }
        map.forEach((pointer, entry) -> assertThat(table.get(pointer)).isSameAs(entry));
        assertThat(table.clear()).containsExactlyInAnyOrderElementsOf(map.values());
        assertThat(table.clear()).isEmpty();
    }

    /** Chains are replaced during lookups. */
    @Test
    void lasting_entries_are_found_while_others_come_and_go() throws InterruptedException {
        int staying = 1_000;
        for (int i = 0; i < staying; i++) {
            table.put(entry(16L * i));
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger missed = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                for (int i = 0; i < staying; i++) {
                    if (table.get(16L * i) == null) {
                        missed.incrementAndGet();
                    }
                }
            }
        });
        reader.start();
        for (int round = 0; round < 10; round++) {
            for (long i = staying; i < 50_000; i++) {
                table.put(entry(16 * i));
            }
            for (long i = staying; i < 50_000; i++) {
                table.remove(16 * i);
            }
        }
        over.set(true);
        reader.join();
        assertThat(missed).hasValue(0);
    }
}
