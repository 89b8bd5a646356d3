package org.glujava.bench.translators;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.SuspendedFrame;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Suspends each lookup; another thread forwards it. */
@Translator("bench-suspend")
public final class SuspendTranslator implements AutoCloseable {
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @Fop
    void lookup(Frame<LookupReply> frame) {
        SuspendedFrame<LookupReply> held = frame.suspend();
        other.execute(held::forward);
    }

    @Override
    public void close() {
        other.shutdown();
    }
}
