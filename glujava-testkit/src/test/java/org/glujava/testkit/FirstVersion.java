package org.glujava.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.HandOver;
import org.glujava.InodeContext;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.LookupReply;
import org.glujava.fop.StatReply;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Counts lookups of each file, and suspends stats. */
@Translator("first-version")
final class FirstVersion implements AutoCloseable {
    static final List<String> NOTED = new CopyOnWriteArrayList<>();
    static @Nullable SuspendedFrame<StatReply> held;

    private final InodeContext<Looks> looks;

    FirstVersion(TranslatorContext context) {
        NOTED.clear();
        held = null;
        looks = context.inodeContext(Looks.class);
        context.handOver("looks", Long.class, looks, new Numbers());
    }

    private record Looks(AtomicLong count) implements AutoCloseable {
        @Override
        public void close() {
            NOTED.add("looks closed after " + count);
        }
    }

    private static final class Numbers implements HandOver<Looks, Long> {
        @Override
        public Long give(Looks value) {
            return value.count().get();
        }

        @Override
        public Looks take(Long before) {
            return new Looks(new AtomicLong(before));
        }
    }

    @Fop
    void lookup(Frame<LookupReply> frame, Loc loc) {
        if (loc.inode() != null) {
            looks.computeIfAbsent(loc.inode(), inode -> new Looks(new AtomicLong()))
                    .count()
                    .incrementAndGet();
        }
        frame.forward();
    }

    @Fop
    void stat(Frame<StatReply> frame) {
        NOTED.add("stat in the first");
        held = frame.suspend();
    }

    @Override
    public void close() {
        NOTED.add("first closed");
    }
}
