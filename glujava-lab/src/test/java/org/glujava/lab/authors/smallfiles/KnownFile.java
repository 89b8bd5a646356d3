package org.glujava.lab.authors.smallfiles;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What is known of a file that was read or changed; it goes with its inode, and its content with it. */
final class KnownFile implements AutoCloseable {
    /** Another number after each change. */
    final AtomicLong epoch = new AtomicLong();

    /** How many fops are changing it. */
    final AtomicInteger changing = new AtomicInteger();

    private final Consumer<KnownFile> forget;

    KnownFile(Consumer<KnownFile> forget) {
        this.forget = forget;
    }

    @Override
    public void close() {
        forget.accept(this);
    }
}
