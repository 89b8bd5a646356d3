package org.glujava.lab.translators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Option;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Starts slowly, and creates a file at the end. */
@Translator("slow-start")
public final class SlowStart {
    SlowStart(@Option("started") Path started) throws IOException {
        long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        Files.createFile(started);
    }

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward();
    }
}
